package org.rumbo.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Sha256;

/**
 * A sum over the rows of a table that does not depend on their order, since two databases sort texts differently: the SHA-256 of
 * each row, added up.
 */
final class RowDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256 = Sha256.fresh();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    /** Adds a row; its values carry their lengths, so that no two rows read the same. */
    void add(List<@Nullable String> values) {
        for (String value : values) {
            if (value == null) {
                sha256.update((byte) 0);
            } else {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                sha256.update((byte) 1);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
        }
        sum = sum.add(new BigInteger(1, sha256.digest())).mod(MODULUS);
        rows++;
    }

    long rows() {
        return rows;
    }

    /** In lower-case hexadecimal. */
    String value() {
        return "%064x".formatted(sum);
    }
}
