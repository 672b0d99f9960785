package org.rumbo.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers as they go over the wire, compressed once for all readers, as many as fit. */
@Component
class KeptAnswers {

    private static final int BYTES_OF_A_MEGABYTE = 1 << 20;

    /** What the key and the entry itself take, about. */
    private static final int BYTES_OF_AN_ENTRY = 500;

    /**
     * What an answer depends on.
     *
     * @param question path and parameters, in an order that does not depend on how they were written
     * @param tag of what was shown when it was made
     */
    record Key(String question, String language, String tag) {}

    private final Cache<Key, byte[]> kept;

    KeptAnswers(@Value("${rumbo.content.kept-mb}") int megabytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight((long) megabytes * BYTES_OF_A_MEGABYTE)
                .weigher((Key key, byte[] answer) -> answer.length + BYTES_OF_AN_ENTRY)
                .build();
    }

    /** The compressed answer, made now where it is not kept. */
    byte[] compressed(Key key, Supplier<byte[]> made) {
        return kept.get(key, ignored -> compressed(made.get()));
    }

    private static byte[] compressed(byte[] answer) {
        var bytes = new ByteArrayOutputStream(answer.length / 4);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The answer as it was, for the rare client that cannot read it compressed. */
    static byte[] plain(byte[] compressed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
