package org.rumbo.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Component;

/**
 * Describes answers from the records that they are made of, so that no description can say another thing than the code: every
 * component is always there, it is null where the compiler lets it be, and an enumeration has the words of its constants.
 */
@Component
class AnswersAsTheyAre implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (raw.isEnum()) {
            StringSchema words = new StringSchema();
            for (Object constant : raw.getEnumConstants()) {
                words.addEnumItem(QueryReader.word((Enum<?>) constant));
            }
            return words;
        }
        Schema<?> described = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (described != null && raw.isRecord() && raw.getName().startsWith("org.rumbo.")) {
            Schema<?> body = described.get$ref() == null ? described : definition(context, described.get$ref());
            describe(raw, body);
        }
        return described;
    }

    private static Schema<?> definition(ModelConverterContext context, String reference) {
        return Objects.requireNonNull(
                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Class<?> type, Schema<?> body) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property =
                    Objects.requireNonNull(body.getProperties().get(component.getName()), component::toString);
            properties.put(
                    component.getName(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? orNull(property) : property);
        }
        body.setProperties(properties);
        body.setRequired(new ArrayList<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema<?> orNull(Schema property) {
        if (property.getAnyOf() != null) {
            return property;
        }
        if (property.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.setDescription(property.getDescription());
            either.addAnyOfItem(new Schema<>().$ref(property.get$ref()));
            Schema<?> nothing = new Schema<>();
            nothing.addType(NULL);
            either.addAnyOfItem(nothing);
            return either;
        }
        property.addType(NULL);
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
        return property;
    }
}
