package se.budkavle.storage.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/**
 * A network's settings: when its notices and reminders are sent, and who approves.
 *
 * @param noticeDays how many days before a meeting its notice is sent
 * @param itemDays how many days before a meeting the time for proposing items ends
 * @param remindDays how many days before a meeting members without an answer are reminded, as numbers separated by
 *     commas
 * @param julyPause whether nothing is sent in July
 * @param chairApproves whether the chair approves each agenda before it is sent
 * @param newsletterApproved whether a second person approves each newsletter before it is sent
 * @param hourBeforeToAll whether the message an hour before a meeting also mentions those who follow its meetings in a
 *     calendar
 * @param rhythms how often the network meets according to its documents, as suggestions, one per line; null for none
 */
@Table("practice")
public record NetworkSettings(
        @Id String networkId,
        int noticeDays,
        int itemDays,
        String remindDays,
        boolean julyPause,
        boolean chairApproves,
        boolean newsletterApproved,
        boolean hourBeforeToAll,
        @Nullable String rhythms,
        @Version int version) {

    /** The number of days that people have for their answer to a notice before they are reminded. */
    public static final int DAYS_AFTER_NOTICE = 3;

    /** A notice, a reminder or the deadline for items comes at most this many days before the meeting. */
    public static final int MOST_DAYS = 120;

    public static final int MOST_REMINDERS = 6;

    /** Returns the default settings. */
    public static NetworkSettings usual(String networkId) {
        return new NetworkSettings(networkId, 14, 7, "21,7,1", true, false, false, false, null, 0);
    }

    /** Returns the settings with these meeting rules; newsletters, the hour before and rhythms stay. */
    public NetworkSettings with(
            int newNoticeDays, int newItemDays, String newRemindDays, boolean pause, boolean approves) {
        return withNoticeDays(newNoticeDays)
                .withItemDays(newItemDays)
                .withRemindDays(newRemindDays)
                .withJulyPause(pause)
                .withChairApproving(approves);
    }

    /** @throws Refusal if the days are below 1 or above {@link #MOST_DAYS} */
    public NetworkSettings withNoticeDays(int days) {
        requireDays(isSensible(days));
        return with(days, itemDays, remindDays, julyPause, chairApproves, newsletterApproved, hourBeforeToAll, rhythms);
    }

    /** @throws Refusal if the days are below 0 or above {@link #MOST_DAYS} */
    public NetworkSettings withItemDays(int days) {
        requireDays(days >= 0 && days <= MOST_DAYS);
        return with(
                noticeDays, days, remindDays, julyPause, chairApproves, newsletterApproved, hourBeforeToAll, rhythms);
    }

    /**
     * @param days numbers separated by commas or spaces
     * @throws Refusal if they are not 1 to {@link #MOST_REMINDERS} numbers of days before the meeting
     */
    public NetworkSettings withRemindDays(String days) {
        var reminders = days.strip().replaceAll("\\s*[,\\s]\\s*", ",");
        if (!reminders.matches("\\d{1,3}(,\\d{1,3}){0," + (MOST_REMINDERS - 1) + "}")
                || !days(reminders).allMatch(NetworkSettings::isSensible)) {
            throw new Refusal("meeting.practice-reminders", days, MOST_DAYS);
        }
        return with(
                noticeDays,
                itemDays,
                reminders,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                rhythms);
    }

    /** Returns the settings with or without a pause in July. */
    public NetworkSettings withJulyPause(boolean pauses) {
        return with(
                noticeDays, itemDays, remindDays, pauses, chairApproves, newsletterApproved, hourBeforeToAll, rhythms);
    }

    /** Returns the settings with or without the chair's approval of agendas. */
    public NetworkSettings withChairApproving(boolean approves) {
        return with(
                noticeDays, itemDays, remindDays, julyPause, approves, newsletterApproved, hourBeforeToAll, rhythms);
    }

    /** Returns the settings with these rhythms as suggestions. */
    public NetworkSettings suggesting(@Nullable String newRhythms) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                newRhythms);
    }

    /** Returns the settings with or without the approval of newsletters. */
    public NetworkSettings approvingNewsletters(boolean approves) {
        return with(noticeDays, itemDays, remindDays, julyPause, chairApproves, approves, hourBeforeToAll, rhythms);
    }

    /**
     * Returns the settings with or without the mention, an hour before a meeting, of people who follow the meetings in
     * a calendar.
     */
    public NetworkSettings mentioningAllAnHourBefore(boolean all) {
        return with(noticeDays, itemDays, remindDays, julyPause, chairApproves, newsletterApproved, all, rhythms);
    }

    private NetworkSettings with(
            int notice,
            int items,
            String reminders,
            boolean pause,
            boolean chair,
            boolean letters,
            boolean all,
            @Nullable String suggested) {
        return new NetworkSettings(networkId, notice, items, reminders, pause, chair, letters, all, suggested, version);
    }

    /** Returns the days before a meeting on which reminders are sent, earliest reminder first. */
    public List<Integer> remindsBefore() {
        return days(remindDays).sorted((a, b) -> b - a).toList();
    }

    /**
     * Checks whether the time for proposing items ends before the notice, so that people can no longer propose any when
     * they get the notice.
     */
    public boolean closesItemsBeforeNotice() {
        return itemDays > noticeDays;
    }

    /** Returns the days of reminders that are never sent, because they come too soon after the notice. */
    public List<Integer> remindsTooSoon() {
        return remindsBefore().stream()
                .filter(days -> days <= noticeDays && days > noticeDays - DAYS_AFTER_NOTICE)
                .toList();
    }

    /** Checks whether no reminder is ever sent after a notice. */
    public boolean remindsNobody() {
        return days(remindDays).allMatch(days -> days > noticeDays - DAYS_AFTER_NOTICE);
    }

    private static Stream<Integer> days(String numbers) {
        return Arrays.stream(numbers.split(",")).map(Integer::valueOf);
    }

    private static void requireDays(boolean sensible) {
        if (!sensible) {
            throw new Refusal("meeting.practice-days", MOST_DAYS);
        }
    }

    private static boolean isSensible(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }
}
