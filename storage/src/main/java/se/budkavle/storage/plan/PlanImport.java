package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.Base64;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * A file that was read and shown, kept until someone confirms that it is the plan.
 *
 * @param content     the file, as Base64; empty once confirmed
 * @param year        of the plan that it is for
 * @param confirmedAt when it became the plan; null until then
 */
public record PlanImport(
        @Id String id, String fileName, String content, int year, String uploadedBy, Instant uploadedAt,
        Instant confirmedAt, @Version int version) {

    private static final int LONGEST_NAME = 200;

    public static PlanImport of(String fileName, byte[] content, int year, String uploadedBy, Instant now) {
        return new PlanImport(se.budkavle.storage.Id.next(),
                fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)),
                Base64.getEncoder().encodeToString(content), year, uploadedBy, now, null, 0);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    /** The file itself is not needed any more. */
    public PlanImport confirm(Instant now) {
        if (confirmedAt != null) {
            throw new Refusal("plan.import.already-confirmed", confirmedAt);
        }
        return new PlanImport(id, fileName, "", year, uploadedBy, uploadedAt, now, version);
    }
}
