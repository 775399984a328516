package se.budkavle.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name of something that an entry refers to by id.
 *
 * @param title the name that people know
 * @param startsAt when a meeting starts; null for anything else
 */
public record AuditSubject(
        String id, String title, @Nullable Instant startsAt) {}
