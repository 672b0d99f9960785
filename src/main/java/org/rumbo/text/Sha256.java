package org.rumbo.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests by SHA-256, which every Java platform has. */
public final class Sha256 {

    private Sha256() {}

    /** One that has seen nothing yet. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of a text, written in UTF-8. */
    public static byte[] of(String text) {
        return fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
