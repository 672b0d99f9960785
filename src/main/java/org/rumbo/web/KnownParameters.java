package org.rumbo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that the method does not know: a misspelt one would silently answer another question. */
public class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = names.computeIfAbsent(method, KnownParameters::namesOf);
            refuseOthers(request.getParameterMap().keySet(), known);
        }
        return true;
    }

    /** @throws BadQueryException when a name is not among those known */
    public static void refuseOthers(Set<String> asked, Set<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new BadQueryException(
                        name,
                        "There is no parameter %s here. Known are %s."
                                .formatted(QueryReader.shown(name), String.join(", ", known)));
            }
        }
    }

    private static Set<String> namesOf(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                String name =
                        annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name();
                names.add(name);
            }
        }
        names.add("lang");
        names.add("format");
        return names;
    }
}
