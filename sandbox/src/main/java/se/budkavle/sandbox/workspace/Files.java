package se.budkavle.sandbox.workspace;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the bytes of attached files. If all files together exceed 128 MiB, the oldest are deleted. */
public final class Files {

    private static final long MOST_BYTES = 128L << 20;
    private final Map<Long, byte[]> bytes = new LinkedHashMap<>();
    private long size;

    Attachment keep(long id, Upload upload) {
        put(id, upload.bytes());
        int[] measures = PictureSize.of(upload.bytes());
        return new Attachment(
                id,
                upload.name(),
                upload.bytes().length,
                upload.contentType(),
                upload.description(),
                measures == null ? null : measures[0],
                measures == null ? null : measures[1]);
    }

    /** Returns the file's bytes, or null if they have been deleted. */
    public byte @Nullable [] get(long id) {
        return bytes.get(id);
    }

    void put(long id, byte[] content) {
        bytes.put(id, content);
        size += content.length;
        Iterator<byte[]> oldest = bytes.values().iterator();
        while (size > MOST_BYTES && bytes.size() > 1) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }

    void remove(long id) {
        byte[] gone = bytes.remove(id);
        size -= gone == null ? 0 : gone.length;
    }

    Map<Long, byte[]> all() {
        return new LinkedHashMap<>(bytes);
    }
}
