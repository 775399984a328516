package se.budkavle.storage.takehome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/**
 * Builds tables with the municipalities' answers about decisions that they carry out, and finds the missing answers.
 */
@Component
public class TakeHomeLookup {

    /** How far into the future the program searches for a network's next meeting. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final TakeHomes takeHomes;
    private final TakeHomeAnswers answers;
    private final Decisions decisions;
    private final Meetings meetings;
    private final Memberships memberships;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Organisations organisations;

    TakeHomeLookup(
            TakeHomes takeHomes,
            TakeHomeAnswers answers,
            Decisions decisions,
            Meetings meetings,
            Memberships memberships,
            Networks networks,
            NetworkCompositions compositions,
            Organisations organisations) {
        this.takeHomes = takeHomes;
        this.answers = answers;
        this.decisions = decisions;
        this.meetings = meetings;
        this.memberships = memberships;
        this.networks = networks;
        this.compositions = compositions;
        this.organisations = organisations;
    }

    /** An answer that a municipality has not given yet. */
    public record Owed(TakeHome takeHome, Decision decision, Network network, Organisation municipality) {}

    /** An answer that a person's municipality has given. */
    public record Given(Owed question, TakeHomeAnswer answer) {}

    /** Returns the municipalities that take part in the network, ordered by name. */
    @Transactional(readOnly = true)
    public List<Organisation> municipalities(String networkId) {
        var members = compositions.findById(networkId).orElseThrow().memberIds();
        return organisations.findAllByOrderByName().stream()
                .filter(one -> one.kind() == Organisation.Kind.MUNICIPALITY && members.contains(one.id()))
                .toList();
    }

    /** Returns whether this membership is in the network and allows its holder to answer for an organisation. */
    public static boolean answersIn(Membership membership, String networkId) {
        return networkId.equals(membership.networkId())
                && membership.organisationId() != null
                && membership.role().holdsSeat();
    }

    @Transactional(readOnly = true)
    public TakeHomeTable table(TakeHome takeHome) {
        return tables(List.of(takeHome)).get(0);
    }

    @Transactional(readOnly = true)
    public List<TakeHomeTable> tables(Collection<TakeHome> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = wanted.stream().map(TakeHome::decisionId).toList();
        var given = answers.about(ids).stream().collect(Collectors.groupingBy(TakeHomeAnswer::decisionId));
        var known = decisions.findAllByIdIn(ids).stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        var all = organisations.findAllByOrderByName();
        return wanted.stream()
                .map(one -> new TakeHomeTable(
                        one,
                        MapLookup.existing(known, one.decisionId()),
                        rows(
                                all,
                                ids(municipalities(one.networkId())),
                                given.getOrDefault(one.decisionId(), List.of()))))
                .toList();
    }

    /**
     * Returns the decisions about which the bot asks the municipalities before this meeting. If {@code meeting} is the
     * network's next meeting, includes decisions about which the bot has not asked yet, or has asked only before a
     * cancelled meeting.
     */
    @Transactional(readOnly = true)
    public List<TakeHomeTable> at(Meeting meeting, Instant now) {
        var found = takeHomes.unaskedOrAt(meeting.networkId(), meeting.id());
        if (found.stream().allMatch(one -> meeting.id().equals(one.meetingId()))) {
            return tables(found);
        }
        boolean isNext = next(meeting.networkId(), now)
                .filter(one -> one.id().equals(meeting.id()))
                .isPresent();
        return tables(found.stream()
                .filter(one -> isNext || meeting.id().equals(one.meetingId()))
                .toList());
    }

    /** Returns the network's next meeting. Events, such as seminars, do not count as meetings. */
    @Transactional(readOnly = true)
    public Optional<Meeting> next(String networkId, Instant now) {
        return meetings.ofNetwork(networkId, now, now.plus(AHEAD)).stream()
                .filter(one -> one.isAhead(now) && !one.isEvent())
                .findFirst();
    }

    /**
     * Returns the answers that the person's municipalities still have to give before coming meetings, one for each
     * decision and municipality.
     */
    @Transactional(readOnly = true)
    public List<Owed> owedBy(String personId, LocalDate today, Instant now) {
        return rowsOf(personId, today, now)
                .filter(one -> one.row().isAsked() && one.row().answer() == null)
                .map(OwnRow::question)
                .toList();
    }

    /**
     * Returns the answers that the person's municipalities have given. Includes only answers about decisions about
     * which the bot has asked before a coming meeting. A municipality can change its answer until the meeting.
     */
    @Transactional(readOnly = true)
    public List<Given> givenBy(String personId, LocalDate today, Instant now) {
        return rowsOf(personId, today, now)
                .flatMap(one -> Stream.ofNullable(one.row().answer()).map(answer -> new Given(one.question(), answer)))
                .toList();
    }

    private record OwnRow(Owed question, TakeHomeTable.Row row) {}

    /**
     * Returns the given and the missing answers of the person's municipalities. Includes only decisions about which the
     * bot has asked before a coming meeting.
     */
    private Stream<OwnRow> rowsOf(String personId, LocalDate today, Instant now) {
        var asked = takeHomes.asked(now);
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        var roles = memberships.activeOf(personId, today);
        var networkIds = roles.stream().map(Membership::networkId).collect(Collectors.toSet());
        var known = networks.byId();
        var own = new ArrayList<OwnRow>();
        for (var table : tables(asked.stream()
                .filter(one -> networkIds.contains(one.networkId()))
                .toList())) {
            var network = MapLookup.existing(known, table.takeHome().networkId());
            table.rows().stream()
                    .filter(row -> network.isAlive())
                    .filter(row -> roles.stream()
                            .anyMatch(role -> answersIn(role, network.id())
                                    && row.municipality().id().equals(role.organisationId())))
                    .forEach(row -> own.add(new OwnRow(
                            new Owed(table.takeHome(), table.decision(), network, row.municipality()), row)));
        }
        return own.stream();
    }

    private static Set<String> ids(List<Organisation> all) {
        return all.stream().map(Organisation::id).collect(Collectors.toSet());
    }

    private static List<TakeHomeTable.Row> rows(List<Organisation> all, Set<String> asked, List<TakeHomeAnswer> given) {
        Map<String, List<TakeHomeAnswer>> byOrganisation =
                given.stream().collect(Collectors.groupingBy(TakeHomeAnswer::organisationId));
        var shown = new HashSet<>(asked);
        shown.addAll(byOrganisation.keySet());
        return all.stream()
                .filter(one -> shown.contains(one.id()))
                .map(one -> row(one, byOrganisation.getOrDefault(one.id(), List.of()), asked.contains(one.id())))
                .toList();
    }

    private static TakeHomeTable.Row row(Organisation municipality, List<TakeHomeAnswer> given, boolean isAsked) {
        return given.isEmpty()
                ? new TakeHomeTable.Row(municipality, null, isAsked)
                : new TakeHomeTable.Row(municipality, given.get(given.size() - 1), isAsked);
    }
}
