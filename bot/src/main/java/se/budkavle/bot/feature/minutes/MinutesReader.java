package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.AgendaOrder;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesNotes;

/** Reads the minutes of a meeting from the database, in the order of the meeting's agenda. */
@Component
class MinutesReader {

    private final AllMinutes minutes;
    private final MinutesNotes notes;
    private final Decisions decisions;
    private final Actions actions;
    private final AgendaItems items;
    private final Networks networks;
    private final People people;
    private final Attendances attendances;
    private final Invited invited;
    private final OwnerNames owners;

    MinutesReader(
            AllMinutes minutes,
            MinutesNotes notes,
            Decisions decisions,
            Actions actions,
            AgendaItems items,
            Networks networks,
            People people,
            Attendances attendances,
            Invited invited,
            OwnerNames owners) {
        this.minutes = minutes;
        this.notes = notes;
        this.decisions = decisions;
        this.actions = actions;
        this.items = items;
        this.networks = networks;
        this.people = people;
        this.attendances = attendances;
        this.invited = invited;
        this.owners = owners;
    }

    @Transactional(readOnly = true)
    MinutesView of(Meeting meeting) {
        var allNotes = notes.findAllByMeetingIdOrderById(meeting.id());
        var allDecisions = decisions.findAllByMeetingIdOrderById(meeting.id());
        var allActions = actions.findAllByMeetingIdOrderById(meeting.id());
        Function<Predicate<@Nullable String>, MinutesView.Written> written = which -> new MinutesView.Written(
                allNotes.stream().filter(one -> which.test(one.itemId())).toList(),
                allDecisions.stream().filter(one -> which.test(one.itemId())).toList(),
                allActions.stream().filter(one -> which.test(one.itemId())).toList());
        var shown = new ArrayList<MinutesView.Item>();
        for (var item : accepted(meeting)) {
            shown.add(new MinutesView.Item(shown.size() + 1, item, written.apply(item.id()::equals)));
        }
        var ids = shown.stream().map(one -> one.item().id()).collect(Collectors.toSet());
        return new MinutesView(
                meeting,
                networks.findById(meeting.networkId()).orElseThrow(),
                minutes.findById(meeting.id()),
                presence(meeting),
                List.copyOf(shown),
                // Whatever belongs to no item of the agenda is shown too, so that nothing written is lost.
                written.apply(id -> id == null || !ids.contains(id)),
                owners.of(allActions),
                earlier(allDecisions));
    }

    /** Returns the codes of the decisions that these decisions replace or end, by decision id. */
    private Map<String, String> earlier(List<Decision> all) {
        var ids = all.stream().map(Decision::earlierId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : decisions.findAllByIdIn(ids).stream().collect(Collectors.toMap(Decision::id, Decision::code));
    }

    private List<AgendaItem> accepted(Meeting meeting) {
        var accepted = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(AgendaItem::isAccepted)
                .toList();
        return AgendaOrder.bySection(accepted).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private MinutesView.Presence presence(Meeting meeting) {
        var said = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .collect(Collectors.toMap(Attendance::personId, Function.identity()));
        var present = new ArrayList<MinutesView.Attendee>();
        var absent = new ArrayList<MinutesView.Attendee>();
        var substitutes = people
                .findAllByIdIn(said.values().stream()
                        .map(Attendance::substituteId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        int unknown = 0;
        for (var person : invited.to(meeting)) {
            var one = said.get(person.id());
            if (one == null || one.present() == null) {
                unknown++;
            } else if (!one.present()) {
                absent.add(new MinutesView.Attendee(person.id(), person.name()));
            } else if (one.answer() == Answer.SUBSTITUTE && one.substituteId() != null) {
                present.add(new MinutesView.Attendee(
                        one.substituteId(), substitutes.getOrDefault(one.substituteId(), person.name())));
            } else {
                present.add(new MinutesView.Attendee(person.id(), person.name()));
            }
        }
        return new MinutesView.Presence(List.copyOf(present), List.copyOf(absent), unknown);
    }
}
