package se.budkavle.bot.view.directory;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;

/**
 * Builds the text about a membership for the audit log: ids, the role, the political side and the dates. The text
 * contains no names, so that no person's name is stored in the audit log.
 */
public final class MembershipAuditDetail {

    private MembershipAuditDetail() {}

    public static String of(Membership one) {
        return Stream.of(
                        one.role().name(),
                        one.networkId(),
                        one.organisationId(),
                        one.faction() == PoliticalSide.NONE
                                ? null
                                : one.faction().name(),
                        one.since() + "–" + (one.until() == null ? "" : one.until()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
