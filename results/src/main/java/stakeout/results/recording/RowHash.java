package stakeout.results.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * SHA-256 over the rows of a table, whatever file they end up in. What is hashed: the table's name, its columns' names and
 * types; then, row by row, cell by cell, a byte 0 for null or 1, and the value: integers, bits of doubles and flags as 8 bytes,
 * amounts as 16, texts as 4 bytes of length and UTF-8, all big-endian.
 */
final class RowHash {
    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

    RowHash(Schema table) {
        add(table.table());
        for (Column column : table.columns()) {
            add(column.name());
            add(column.type().sql());
        }
    }

    void addNull() {
        reserve(1);
        buffer.put((byte) 0);
    }

    void add(long value) {
        reserve(9);
        buffer.put((byte) 1).putLong(value);
    }

    void add(long high, long low) {
        reserve(17);
        buffer.put((byte) 1).putLong(high).putLong(low);
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reserve(5);
        buffer.put((byte) 1).putInt(bytes.length);
        flush();
        digest.update(bytes);
    }

    private void reserve(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        buffer.flip();
        digest.update(buffer);
        buffer.clear();
    }

    String finish() {
        flush();
        return Sha256.hex(digest);
    }
}
