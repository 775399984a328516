package se.budkavle.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name of a record that the audit log refers to by its id, for example the title of a meeting.
 *
 * @param title the record's name or title as users know it
 * @param startsAt when the meeting starts; null if the record is not a meeting
 * @param networkId the network to which the record belongs; null if the record belongs to no network or to several
 *     networks
 */
public record AuditSubject(
        String id,
        String title,
        @Nullable Instant startsAt,
        @Nullable String networkId) {}
