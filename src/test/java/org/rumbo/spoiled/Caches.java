package org.rumbo.spoiled;

import com.github.benmanes.caffeine.cache.Cache;
import java.lang.reflect.Field;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ApplicationContext;

/** What services keep, since releases never change: a test that changes them has to empty it. */
final class Caches {

    private Caches() {}

    static int empty(ApplicationContext context) throws IllegalAccessException {
        int emptied = 0;
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.isSingleton(name) ? context.getBean(name) : null;
            Object target = bean == null ? null : AopProxyUtils.getSingletonTarget(bean);
            Object service = target == null ? bean : target;
            if (service != null && service.getClass().getPackageName().startsWith("org.rumbo")) {
                emptied += empty(service);
            }
        }
        return emptied;
    }

    private static int empty(Object service) throws IllegalAccessException {
        int emptied = 0;
        for (Class<?> type = service.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Cache.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    if (field.get(service) instanceof Cache<?, ?> cache) {
                        cache.invalidateAll();
                        emptied++;
                    }
                }
            }
        }
        return emptied;
    }
}
