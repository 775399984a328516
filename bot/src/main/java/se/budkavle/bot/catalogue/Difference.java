package se.budkavle.bot.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Composition;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.meeting.Practice;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanRevision;

/**
 * What the files say otherwise than what is stored.
 *
 * @param changes   for people to read
 * @param revisions of plans, one for each plan in the files
 */
record Difference(List<Organisation> organisations, List<Area> areas, List<Network> networks,
        List<Composition> compositions, List<Practice> practices, List<StandingItem> standing, List<Plan> plans, List<PlanRevision> revisions,
        List<Change> changes) {

    /** One entry that is new, changed or ended; titles are null where there is none. */
    record Change(What what, PlanRevision.Change.Kind kind, String id, String before, String after) { }

    enum What { ORGANISATION, AREA, NETWORK, PRACTICE, STANDING_ITEM, PLAN }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    long count(PlanRevision.Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Tells this difference from another, so that what is confirmed is what was shown. */
    String fingerprint() {
        var sum = new CRC32();
        sum.update(List.of(organisations, areas, networks, compositions, practices, standing, plans, changes, revisions.stream()
                .map(revision -> List.of(revision.changes(), revision.activities().stream()
                        .map(a -> a.code() + a.networkId() + a.asked() + a.organisationIds(java.util.Set.of())).toList()))
                .toList()).toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
