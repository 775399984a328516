package se.budkavle.bot.view.directory;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Membership;

/**
 * Builds the text about a membership for the audit log. The text contains only ids, so that the log contains no names.
 */
public final class MembershipAuditDetail {

    private MembershipAuditDetail() {}

    public static String of(Membership one) {
        return Stream.of(
                        one.role().name(),
                        one.networkId(),
                        one.organisationId(),
                        one.faction() == Faction.NONE ? null : one.faction().name(),
                        one.since() + "–" + (one.until() == null ? "" : one.until()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
