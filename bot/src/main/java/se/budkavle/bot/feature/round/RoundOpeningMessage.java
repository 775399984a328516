package se.budkavle.bot.feature.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.round.Rounds.AskedNetwork;

/**
 * Builds the preview of a status round (questions about the state of activities), and the confirmation after the round
 * has been opened. The preview and the confirmation show the number of questions and people, the deadline, and the
 * channel of the report.
 */
@Component
class RoundOpeningMessage {

    private static final int MOST_NETWORKS = 15;
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_QUESTIONS = 5;

    private final Rounds rounds;
    private final RespondentFinder respondents;
    private final Activities activities;
    private final Organisations organisations;

    RoundOpeningMessage(
            Rounds rounds, RespondentFinder respondents, Activities activities, Organisations organisations) {
        this.rounds = rounds;
        this.respondents = respondents;
        this.activities = activities;
        this.organisations = organisations;
    }

    /**
     * Returns the preview of the status round.
     *
     * @param morning the time at which the next working hours begin and waiting messages are sent; empty if this time
     *     is not before the deadline for answers
     */
    Page preview(RoundOpener.Opened opened, List<Network> networks, Optional<Instant> morning) {
        var people = respondents.of(opened.questions());
        var page = asks(Page.titled("round.preview.title", opened.round().period()), opened, people)
                .line("round.preview.posts", opened.posts().size());
        if (!opened.ofCoordinators().isEmpty()) {
            page = page.line("round.preview.own", opened.ofCoordinators().size());
        }
        page = page.line(morning.map(at -> Phrase.of("round.preview.when", at))
                .orElseGet(() -> Phrase.of("round.preview.when-now")));
        var where = new ArrayList<Phrase>();
        opened.posts().stream().limit(MOST_NETWORKS).forEach(network -> where.add(line(network, opened, people)));
        if (opened.posts().size() > MOST_NETWORKS) {
            where.add(Phrase.of("round.more", opened.posts().size() - MOST_NETWORKS));
        }
        if (!where.isEmpty()) {
            page = page.field(Phrase.of("round.preview.who"), Phrase.joined("\n", where));
        }
        for (var closed : closedBefore(opened.round(), networks)) {
            page = page.line(closed).toned(Page.Tone.WARNING);
        }
        return warned(page, opened, people, networks);
    }

    /**
     * Returns a line for each closed status round of the same period that was the latest one for some of these
     * networks.
     */
    private List<Phrase> closedBefore(Round round, List<Network> networks) {
        var closed = rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> one.isFinished() && one.period().equals(round.period()))
                .toList();
        if (closed.isEmpty()) {
            return List.of();
        }
        var asked = rounds.asked(
                closed.stream().map(Round::id).toList(),
                networks.stream().map(Network::id).toList());
        var left = new ArrayList<>(networks);
        var lines = new ArrayList<Phrase>();
        for (var one : closed) {
            var askedIn = asked.stream()
                    .filter(row -> row.roundId().equals(one.id()))
                    .map(AskedNetwork::networkId)
                    .collect(Collectors.toSet());
            var had = left.stream()
                    .filter(network -> askedIn.contains(network.id()))
                    .toList();
            if (!had.isEmpty()) {
                lines.add(Phrase.of("round.preview.closed-before", titles(had), one.period(), one.requiredClosedAt()));
                left.removeAll(had);
            }
        }
        return lines;
    }

    Page opened(RoundOpener.Opened opened, List<Network> networks) {
        var people = respondents.of(opened.questions());
        var page = asks(Page.titled("round.opened", opened.round().period()), opened, people)
                .toned(Page.Tone.GOOD);
        if (!opened.ofCoordinators().isEmpty()) {
            page = page.line("round.opened.own", opened.ofCoordinators().size());
        }
        return warned(page, opened, people, networks);
    }

    private static Page asks(Page page, RoundOpener.Opened opened, Map<Question, Set<Person>> people) {
        var round = opened.round();
        var everyone = people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return page.line("round.opened.asks", opened.questions().size(), everyone.size(), askedIn(opened))
                .line("round.opening.until", round.dueAt(), round.closesAt())
                .line("round.opened.report", Phrase.channel(round.reportChannelId()));
    }

    private static long askedIn(RoundOpener.Opened opened) {
        return opened.questions().stream().map(Question::networkId).distinct().count();
    }

    private static Phrase line(Network network, RoundOpener.Opened opened, Map<Question, Set<Person>> people) {
        var here = opened.questions().stream()
                .filter(question -> question.networkId().equals(network.id()))
                .filter(question -> !opened.ofCoordinators().contains(question))
                .toList();
        var names = here.stream()
                .flatMap(question -> MapLookup.existing(people, question).stream())
                .map(Person::name)
                .distinct()
                .sorted(SwedishNameOrder.ORDER)
                .toList();
        return Phrase.of("round.preview.network", network.title(), here.size(), names(names));
    }

    private static Phrase names(List<String> names) {
        if (names.isEmpty()) {
            return Phrase.of("round.nobody");
        }
        var first = Phrase.words(NameJoiner.of(names.subList(0, Math.min(MOST_PEOPLE, names.size()))));
        return names.size() <= MOST_PEOPLE
                ? first
                : Phrase.joined(" ", List.of(first, Phrase.of("round.more", names.size() - MOST_PEOPLE)));
    }

    private Page warned(
            Page told, RoundOpener.Opened opened, Map<Question, Set<Person>> people, List<Network> networks) {
        var page = told;
        var round = opened.round();
        var vacant = opened.questions().stream()
                .filter(question ->
                        MapLookup.existing(people, question).stream().noneMatch(Person::hasAccount))
                .sorted(Comparator.comparing(Question::position))
                .toList();
        if (!vacant.isEmpty()) {
            page = page.line("round.opened.vacant", vacant.size(), questions(vacant))
                    .toned(Page.Tone.WARNING);
        }
        if (!opened.withoutChannel().isEmpty()) {
            page = page.line("round.opened.without-channel", titles(opened.withoutChannel()))
                    .toned(Page.Tone.WARNING);
        }
        var closed = networks.stream()
                .filter(network -> network.closed() && !round.reportChannelId().equals(network.channelId()))
                .toList();
        if (!closed.isEmpty()) {
            page = page.line("round.opened.closed", titles(closed), Phrase.channel(round.reportChannelId()))
                    .toned(Page.Tone.WARNING);
        }
        long nothing = networks.size() - askedIn(opened);
        return nothing == 0 ? page : page.line("round.opened.nothing-to-ask-in", nothing);
    }

    /** Returns a list of the first questions, each as its activity's code and the organisation that must answer. */
    private Phrase questions(List<Question> some) {
        var first = some.subList(0, Math.min(MOST_QUESTIONS, some.size()));
        var codes = activities.titlesOf(first.stream().map(Question::activityId).toList()).stream()
                .collect(Collectors.toMap(ActivitySummary::id, ActivitySummary::code));
        var named = Phrase.joined(
                ", ",
                first.stream()
                        .map(question -> question(question, MapLookup.existing(codes, question.activityId())))
                        .toList());
        return some.size() == first.size()
                ? named
                : Phrase.joined(" ", List.of(named, Phrase.of("round.more", some.size() - first.size())));
    }

    private Phrase question(Question question, String code) {
        return question.organisationId() == null
                ? Phrase.words(code)
                : Phrase.of(
                        "round.opened.vacant-question",
                        code,
                        organisations
                                .findById(question.organisationId())
                                .map(Organisation::shortName)
                                .orElseThrow());
    }

    private static String titles(Collection<Network> networks) {
        return NameJoiner.of(networks.stream().map(Network::title));
    }
}
