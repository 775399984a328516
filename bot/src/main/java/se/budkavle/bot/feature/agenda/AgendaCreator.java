package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.agenda.Agenda;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.Agendas;
import se.budkavle.storage.agenda.ItemOrigin.Kind;
import se.budkavle.storage.agenda.ItemPositions;
import se.budkavle.storage.agenda.ItemTransfers;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.document.DocumentStore;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.tag.TagCopier;

/**
 * Creates a meeting's agenda when the agenda is first needed, and adds the items that are still missing. The missing
 * items are the standing (recurring) items, items postponed from earlier meetings, items that arrive from other
 * networks or groups, and follow-up items about the network's activities.
 */
@Component
class AgendaCreator {

    /**
     * The maximum number of activities that get an agenda item each. If a network has more activities than this, one
     * agenda item covers all activities.
     */
    private static final int ONE_BY_ONE = 10;

    private static final Duration YEAR = Duration.ofDays(366);

    private final Agendas agendas;
    private final AgendaItems items;
    private final ItemTransfers steps;
    private final StandingItems standingItems;
    private final Meetings meetings;
    private final FollowUpActivityFinder followUp;
    private final Activities activities;
    private final DocumentStore documents;
    private final TagCopier tags;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    AgendaCreator(
            Agendas agendas,
            AgendaItems items,
            ItemTransfers steps,
            StandingItems standingItems,
            Meetings meetings,
            FollowUpActivityFinder followUp,
            Activities activities,
            DocumentStore documents,
            TagCopier tags,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.agendas = agendas;
        this.items = items;
        this.steps = steps;
        this.standingItems = standingItems;
        this.meetings = meetings;
        this.followUp = followUp;
        this.activities = activities;
        this.documents = documents;
        this.tags = tags;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Creates the meeting's agenda if it does not exist, and adds the items that are still missing.
     *
     * <p>Does nothing for a meeting that has begun or is cancelled. Adds no items to the agenda of an event (a
     * gathering other than an ordinary meeting), because people add all items of an event themselves.
     */
    @Transactional
    void make(Meeting meeting) {
        var now = clock.instant();
        if (!meeting.isAhead(now)) {
            return;
        }
        boolean isNew = agendas.findById(meeting.id()).isEmpty();
        if (isNew) {
            agendas.save(Agenda.of(meeting.id(), now));
        }
        leaveWhatMovedOn(meeting, now);
        var onIt = new ArrayList<>(items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()));
        if (isNew && !meeting.isEvent()) {
            beginAndEnd(meeting, onIt, now);
        }
        if (!meeting.isEvent()) {
            stand(meeting, onIt, now);
            carry(meeting, onIt, now);
            takeOver(meeting, onIt, now);
            follow(meeting, onIt, now);
        }
    }

    private void stand(Meeting meeting, List<AgendaItem> onIt, Instant now) {
        var standing = standingItems.findAllByNetworkIdOrderByPosition(meeting.networkId()).stream()
                .filter(StandingItem::isAlive)
                .toList();
        var around = standing.stream().allMatch(item -> item.months() == null) ? List.of(meeting) : around(meeting);
        var months = months(meeting, around);
        for (var item : standing) {
            boolean stands = months.stream().anyMatch(month -> item.standsIn(month.getMonthValue()));
            var there = onIt.stream().filter(one -> isOf(one, item)).findFirst();
            if (there.isEmpty() && stands) {
                onIt.add(items.save(NewAgendaItem.standing(meeting.id(), item, ItemPositions.standing(item), now)));
            } else if (there.filter(AgendaItem::isLeftOut).isPresent() && stands) {
                replace(onIt, there.get(), there.get().backAgain());
            } else if (there.filter(AgendaItem::mayBeLeftOut).isPresent()
                    && !stands
                    && isHeldAfterAll(item, there.get(), meeting, around)) {
                replace(onIt, there.get(), there.get().leftOut(words("agenda.stands-elsewhere"), now));
            }
        }
    }

    private void replace(List<AgendaItem> onIt, AgendaItem before, AgendaItem after) {
        onIt.set(onIt.indexOf(before), items.save(after));
    }

    /** Returns the network's meetings since a year before this one, also cancelled and coming ones, without events. */
    private List<Meeting> around(Meeting meeting) {
        return meetings
                .forCalendarOfNetwork(meeting.networkId(), meeting.startsAt().minus(YEAR))
                .stream()
                .filter(one -> !one.isEvent())
                .toList();
    }

    /**
     * Returns the months whose standing items belong on the agenda of this meeting: its own month; the month into which
     * it was moved, if no other meeting is held in that month; and each month whose meetings were all cancelled, if
     * this meeting is held instead.
     */
    private Set<YearMonth> months(Meeting meeting, List<Meeting> around) {
        var own = month(meeting);
        var held = around.stream()
                .filter(one -> !one.isCancelled() && !one.id().equals(meeting.id()))
                .map(this::month)
                .collect(Collectors.toSet());
        var taken = new LinkedHashSet<YearMonth>();
        taken.add(YearMonth.from(meeting.startsAt().atZone(association.zone())));
        around.stream()
                .filter(one -> one.isCancelled() && isHeldInsteadOf(one, meeting, around))
                .map(this::month)
                .forEach(taken::add);
        taken.removeAll(held);
        taken.add(own);
        return taken;
    }

    /** Returns whether {@code meeting} is the earliest meeting that can be held instead of {@code other}. */
    private static boolean isHeldInsteadOf(Meeting other, Meeting meeting, List<Meeting> around) {
        return around.stream()
                .filter(one -> !one.isCancelled() && one.canReplace(other))
                .min(Comparator.comparing(Meeting::startsAt))
                .filter(first -> first.id().equals(meeting.id()))
                .isPresent();
    }

    /**
     * Returns whether a meeting of the item's month is held after all. Such a meeting was restored after
     * {@code meeting} had got the standing item in its place.
     */
    private boolean isHeldAfterAll(StandingItem item, AgendaItem there, Meeting meeting, List<Meeting> around) {
        return around.stream()
                .anyMatch(one -> !one.isCancelled()
                        && item.standsIn(month(one).getMonthValue())
                        && one.changedAt().isAfter(there.createdAt())
                        && isHeldInsteadOf(one, meeting, around));
    }

    private YearMonth month(Meeting meeting) {
        return meeting.plannedMonth(association.zone());
    }

    /**
     * Marks items of the meeting as postponed if a later agenda already contains them. A later agenda contains them if
     * the meeting was cancelled, and is then held after all.
     */
    private void leaveWhatMovedOn(Meeting meeting, Instant now) {
        items.movedOn(meeting.id()).forEach(item -> items.save(item.movedOn(words("agenda.moved-on"), now)));
    }

    /** Adds the usual opening and closing items to a new agenda if the network has defined no standing items. */
    private void beginAndEnd(Meeting meeting, List<AgendaItem> onIt, Instant now) {
        if (standingItems.findAllByNetworkIdOrderByPosition(meeting.networkId()).stream()
                .anyMatch(StandingItem::isAlive)) {
            return;
        }
        var closing = words("agenda.section.closing");
        onIt.add(items.save(NewAgendaItem.usual(
                meeting.id(), words("agenda.section.opening"), words("agenda.usual.opening"), 0, now)));
        onIt.add(items.save(NewAgendaItem.usual(
                meeting.id(), closing, words("agenda.usual.other"), ItemPositions.closing(0), now)));
        onIt.add(items.save(NewAgendaItem.usual(
                meeting.id(), closing, words("agenda.usual.closing"), ItemPositions.closing(1), now)));
    }

    private static boolean isOf(AgendaItem one, StandingItem item) {
        return item.id().equals(one.origin().standingId());
    }

    private void carry(Meeting meeting, List<AgendaItem> onIt, Instant now) {
        for (var left : items.leftFor(meeting.id(), now)) {
            var same = onIt.stream()
                    .filter(one -> one.origin().standingId() != null
                            && one.origin().standingId().equals(left.origin().standingId()))
                    .findFirst();
            var carried = items.save(same.map(one -> one.continuing(left))
                    .orElseGet(() -> NewAgendaItem.continuing(left, meeting.id(), ItemPositions.open(onIt), now)));
            if (same.isPresent()) {
                onIt.set(onIt.indexOf(same.get()), carried);
            } else {
                onIt.add(carried);
            }
            documents.carry(left.id(), meeting.id(), carried.id());
            tags.copyItem(left.id(), carried.id(), now);
        }
    }

    /**
     * Adds the agenda items that another network wants this network to prepare. Also adds the items that a group has
     * prepared for this network and given back.
     */
    private void takeOver(Meeting meeting, List<AgendaItem> onIt, Instant now) {
        for (var arriving : items.arriving(meeting.networkId(), meeting.startsAt(), now)) {
            var step = steps.findByItemId(arriving.id()).orElseThrow();
            var arrived =
                    items.save(NewAgendaItem.arrived(arriving, step, meeting.id(), ItemPositions.open(onIt), now));
            onIt.add(arrived);
            documents.carry(arriving.id(), meeting.id(), arrived.id());
            tags.copyItem(arriving.id(), arrived.id(), now);
        }
    }

    private void follow(Meeting meeting, List<AgendaItem> onIt, Instant now) {
        var carried = followUp.carriedBy(meeting.networkId());
        var kept = ofEarlierPlan(meeting, onIt, carried, now);
        if (onIt.stream()
                .anyMatch(one -> one.kind() == Kind.FOLLOW_UP && one.origin().activityId() == null)) {
            return;
        }
        var section = words("agenda.section.follow-up");
        if (carried.size() > ONE_BY_ONE) {
            if (onIt.stream().noneMatch(one -> one.kind() == Kind.FOLLOW_UP && !one.isLeftOut())) {
                onIt.add(items.save(NewAgendaItem.followUp(
                        meeting.id(), section, words("agenda.follow-up.all"), null, ItemPositions.open(onIt), now)));
            }
            return;
        }
        for (var activity : carried) {
            onIt.replaceAll(item -> activity.id().equals(item.origin().activityId()) && item.isLeftOut()
                    ? items.save(item.backAgain())
                    : item);
            if (!kept.contains(activity.code())
                    && onIt.stream()
                            .noneMatch(one -> activity.id().equals(one.origin().activityId()))) {
                onIt.add(items.save(NewAgendaItem.followUp(
                        meeting.id(), section, title(activity), activity.id(), ItemPositions.open(onIt), now)));
            }
        }
    }

    /**
     * Returns the codes of last year's activities that the agenda may keep. An agenda that was created last year
     * contains follow-ups of last year's activities. A follow-up stays until the current plan's activity with the same
     * code has an answer or another title. Such follow-up items are then changed to follow up the current plan's
     * activity.
     *
     * <p>A follow-up of an activity about which the current plan no longer asks the network is left out, unless
     * somebody has written in it.
     */
    private Set<String> ofEarlierPlan(
            Meeting meeting, List<AgendaItem> onIt, List<ActivityListRow> carried, Instant instant) {
        Map<String, ActivityListRow> current =
                carried.stream().collect(Collectors.toMap(ActivityListRow::code, Function.identity()));
        var ids = carried.stream().map(ActivityListRow::id).collect(Collectors.toSet());
        var earlier = onIt.stream()
                .map(item -> item.origin().activityId())
                .filter(id -> id != null && !ids.contains(id))
                .toList();
        if (earlier.isEmpty()) {
            return Set.of();
        }
        var answered = followUp.answered(meeting.networkId(), ids);
        var kept = new HashSet<String>();
        for (var before : activities.titlesOf(earlier)) {
            var now = current.get(before.code());
            if (now == null) {
                onIt.replaceAll(item -> before.id().equals(item.origin().activityId())
                                && item.isUntouchedFollowUp(title(before.code(), before.title()))
                                && !documents.hasAny(item.id())
                        ? items.save(item.leftOut(words("agenda.follow-up.ended"), instant))
                        : item);
                continue;
            }
            // Skips the activity if the agenda already has an item for the current plan's activity too, as agendas of
            // older versions of the bot may have.
            if (onIt.stream().anyMatch(one -> now.id().equals(one.origin().activityId()))) {
                continue;
            }
            if (now.title().equals(before.title()) && !answered.contains(now.id())) {
                kept.add(now.code());
            } else {
                onIt.replaceAll(item -> before.id().equals(item.origin().activityId())
                        ? items.save(item.followingUp(now.id(), title(before.code(), before.title()), title(now)))
                        : item);
            }
        }
        return kept;
    }

    private static String title(ActivityListRow activity) {
        return title(activity.code(), activity.title());
    }

    private static String title(String code, String title) {
        return code + " " + title;
    }

    /** Returns the text in the association's language, because all members see the stored text. */
    private String words(String key) {
        return phrasebook.say(Phrase.of(key), association.locale());
    }
}
