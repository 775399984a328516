package se.budkavle.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name of the record that an audit log entry refers to by its id.
 *
 * @param title the record's name or title as users know it
 * @param startsAt when the meeting starts; null if the record is not a meeting
 */
public record AuditSubject(
        String id, String title, @Nullable Instant startsAt) {}
