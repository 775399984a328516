package se.budkavle.bot.feature.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.AttendanceConflicts;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the replies about attendance at a meeting: the confirmation of an answer, the choice of a substitute, and the
 * list of people who come.
 */
@Component
class AttendanceMessage {

    static final String ALL_PRESENT = "meeting:all-present";
    static final String MARK_PRESENT = "meeting:present";
    /** The beginning of a menu value that records a person as absent. The person's id follows. */
    static final String ABSENT = "absent:";

    /** The maximum number of menus with people. The fifth row of the message is for a button. */
    private static final int MENUS = 4;
    /** The maximum number of people whom a user can mark as present in the list. */
    private static final int MOST_MARKED = MENUS * SelectMenu.MOST_ITEMS;

    private final Networks networks;
    private final People people;
    private final Attendances attendances;
    private final Invited invited;
    private final List<AttendanceConflicts> warnings;

    AttendanceMessage(
            Networks networks,
            People people,
            Attendances attendances,
            Invited invited,
            List<AttendanceConflicts> warnings) {
        this.networks = networks;
        this.people = people;
        this.attendances = attendances;
        this.invited = invited;
        this.warnings = warnings;
    }

    Reply answered(Meeting meeting, AttendanceRecorder.Outcome outcome) {
        var page = Page.titled("meeting.answered", Phrase.of("meeting.answer." + outcome.answer()))
                .line(
                        "meeting.answered.for",
                        meeting.heading(networks.findById(meeting.networkId())
                                .orElseThrow()
                                .title()),
                        meeting.startsAt())
                .toned(Page.Tone.GOOD);
        var following = following(meeting, outcome);
        return Reply.page((following.isPresent() ? page.line(following.get()) : page)
                        .footed(Phrase.of("meeting.answered.changeable")))
                .with(NoticeButtons.answers(meeting))
                .with(NoticeButtons.more(meeting));
    }

    /**
     * Returns a sentence about the substitute: who comes, who is being asked, or why nobody is asked. Returns empty if
     * no substitute is needed. An event (a gathering other than an ordinary meeting) never needs substitutes.
     */
    Optional<Phrase> following(Meeting meeting, AttendanceRecorder.Outcome outcome) {
        if (outcome.asked() != null) {
            return Optional.of(Phrase.of(
                    outcome.comes() ? "meeting.answered.comes" : "meeting.answered.asking",
                    outcome.asked().name()));
        }
        return outcome.answer() != Answer.NO || meeting.isEvent()
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        outcome.hasSubstitutes() ? "meeting.answered.nobody-left" : "meeting.answered.no-substitutes"));
    }

    /**
     * Returns a select menu of the person's substitutes in the network. Throws a refusal if the person has no
     * substitutes.
     */
    Reply substitutes(Meeting meeting, Person person) {
        var substitutes = invited.substitutesFor(meeting, person);
        if (substitutes.isEmpty()) {
            throw new Refusal("meeting.no-substitutes");
        }
        return Reply.page(Page.titled("meeting.substitute.title").line("meeting.substitute.asks"))
                .with(SelectMenu.split(
                        menu -> Press.id(MeetingButtonIds.ANSWER, meeting.id(), Answer.SUBSTITUTE, menu),
                        Phrase.of("meeting.substitute.choose"),
                        substitutes.stream()
                                .map(one -> new SelectMenu.Item(one.id(), Phrase.words(one.name()), null, false))
                                .toList(),
                        MENUS));
    }

    /** Returns a list of all invited people, grouped by their answers. */
    Reply whoComes(Meeting meeting) {
        return Reply.page(whoComesPage(meeting));
    }

    /**
     * Returns the list of invited people, with select menus in which the user marks people as present or absent. The
     * menus contain at most {@code MOST_MARKED} people.
     */
    Reply taking(Meeting meeting) {
        var called = invited.to(meeting);
        var said = saidBy(meeting);
        var page = whoComesPage(meeting).line("meeting.present.how");
        for (var warning :
                warnings.stream().flatMap(one -> one.of(meeting).stream()).toList()) {
            page = page.line(warning).toned(Page.Tone.WARNING);
        }
        var reply = Reply.page(
                called.size() > MOST_MARKED ? page.line("meeting.present.first", MOST_MARKED, called.size()) : page);
        boolean anyComing = called.stream()
                .map(one -> said.get(one.id()))
                .anyMatch(one -> one != null && one.answer() == Answer.YES && one.present() == null);
        if (anyComing) {
            reply = reply.with(Button.main(Press.id(ALL_PRESENT, meeting.id()), Phrase.of("meeting.present.all")));
        }
        for (int from = 0; from < called.size() && from < MOST_MARKED; from += SelectMenu.MOST_ITEMS) {
            reply = reply.with(new SelectMenu(
                    Press.id(MARK_PRESENT, meeting.id(), from),
                    Phrase.of("meeting.present.choose", from + 1),
                    called.stream()
                            .skip(from)
                            .limit(SelectMenu.MOST_ITEMS)
                            .map(one -> choice(one, isPresent(said.get(one.id()))))
                            .toList(),
                    true));
        }
        return reply;
    }

    private static SelectMenu.Item choice(Person person, boolean present) {
        return present
                ? new SelectMenu.Item(
                        ABSENT + person.id(), Phrase.words(person.name()), Phrase.of("meeting.present.yes"), false)
                : new SelectMenu.Item(person.id(), Phrase.words(person.name()), null, false);
    }

    private Page whoComesPage(Meeting meeting) {
        var said = saidBy(meeting);
        var called = invited.to(meeting);
        var between = NameJoiner.between(Stream.concat(
                        called.stream(),
                        people
                                .findAllByIdIn(said.values().stream()
                                        .map(Attendance::substituteId)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                                .stream())
                .map(Person::name)
                .toList());
        var page = Page.titled(
                "meeting.who-comes.title",
                meeting.heading(
                        networks.findById(meeting.networkId()).orElseThrow().title()),
                invited.dayOf(meeting));
        for (var answer : Answer.values()) {
            var names = called.stream()
                    .filter(one ->
                            said.get(one.id()) != null && said.get(one.id()).answer() == answer)
                    .map(one -> shown(one, said.get(one.id())))
                    .toList();
            if (!names.isEmpty()) {
                page = page.field(
                        Phrase.of("meeting.who-comes." + answer, names.size()), Phrase.joined(between, names));
            }
        }
        List<Phrase> silent = new ArrayList<>();
        called.stream()
                .filter(one -> said.get(one.id()) == null || !said.get(one.id()).isAnswered())
                .forEach(one -> silent.add(shown(one, said.get(one.id()))));
        return silent.isEmpty()
                ? page
                : page.field(Phrase.of("meeting.who-comes.none", silent.size()), Phrase.joined(between, silent));
    }

    private Phrase shown(Person person, @Nullable Attendance said) {
        if (said != null && said.substituteId() != null) {
            return Phrase.of(
                    "meeting.through",
                    person.name(),
                    people.findById(said.substituteId()).map(Person::name).orElse("–"));
        }
        return isPresent(said) ? Phrase.of("meeting.was-there", person.name()) : Phrase.words(person.name());
    }

    private static boolean isPresent(@Nullable Attendance said) {
        return said != null && Boolean.TRUE.equals(said.present());
    }

    private java.util.Map<String, Attendance> saidBy(Meeting meeting) {
        return attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .collect(Collectors.toMap(Attendance::personId, Function.identity()));
    }
}
