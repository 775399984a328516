package se.budkavle.storage.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.storage.Refusal;

/**
 * A network's settings for meeting notices (invitations), reminders and the deadline for agenda items.
 *
 * @param noticeDays how many days before a meeting the meeting notice is sent
 * @param itemDays the deadline for proposing agenda items, in days before the meeting
 * @param remindDays when members who have not answered the meeting notice are reminded: numbers of days before the
 *     meeting, separated by commas
 * @param julyPause whether all days in July count as days off, so that notices and reminders are normally not sent in
 *     July
 */
public record NoticeSettings(int noticeDays, int itemDays, String remindDays, boolean julyPause) {

    /**
     * The minimum number of days between a meeting notice and the first reminder to people who have not answered the
     * notice.
     */
    public static final int DAYS_AFTER_NOTICE = 3;

    /**
     * The highest allowed number of days before a meeting, for the meeting notice, a reminder and the deadline for
     * agenda items.
     */
    public static final int MOST_DAYS = 120;

    public static final int MOST_REMINDERS = 6;

    /** Returns the default settings of a network, for example a meeting notice 14 days before the meeting. */
    static NoticeSettings usual() {
        return new NoticeSettings(14, 7, "21,7,1", true);
    }

    /**
     * Returns a copy of the settings with another number of days between the meeting notice and the meeting.
     *
     * @throws Refusal if the days are below 1 or above {@link #MOST_DAYS}
     */
    public NoticeSettings withNoticeDays(int days) {
        requireDays(isSensible(days));
        return new NoticeSettings(days, itemDays, remindDays, julyPause);
    }

    /**
     * Returns a copy of the settings with another deadline for proposing agenda items, in days before the meeting.
     *
     * @throws Refusal if the days are below 0 or above {@link #MOST_DAYS}
     */
    public NoticeSettings withItemDays(int days) {
        requireDays(days >= 0 && days <= MOST_DAYS);
        return new NoticeSettings(noticeDays, days, remindDays, julyPause);
    }

    /**
     * Returns a copy of the settings with other days for reminders to people who have not answered the meeting notice.
     *
     * @param days the numbers of days before the meeting, separated by commas or spaces
     * @throws Refusal if the text is anything other than 1 to {@link #MOST_REMINDERS} numbers, each from 1 to
     *     {@link #MOST_DAYS}
     */
    public NoticeSettings withRemindDays(String days) {
        var reminders = days.strip().replaceAll("\\s*[,\\s]\\s*", ",");
        if (!reminders.matches("\\d{1,3}(,\\d{1,3}){0," + (MOST_REMINDERS - 1) + "}")
                || !days(reminders).allMatch(NoticeSettings::isSensible)) {
            throw new Refusal("meeting.practice-reminders", days, MOST_DAYS);
        }
        return new NoticeSettings(noticeDays, itemDays, reminders, julyPause);
    }

    /**
     * Returns a copy of the settings with the July pause turned on or off. With the pause, all days in July count as
     * days off.
     */
    public NoticeSettings withJulyPause(boolean pauses) {
        return new NoticeSettings(noticeDays, itemDays, remindDays, pauses);
    }

    /** Returns when reminders are sent: the numbers of days before the meeting, in descending order. */
    public List<Integer> remindsBefore() {
        return days(remindDays).sorted((a, b) -> b - a).toList();
    }

    /**
     * Returns whether the deadline for proposing agenda items is before the day of the meeting notice. With such a
     * deadline, people who get the meeting notice can no longer propose items.
     */
    public boolean closesItemsBeforeNotice() {
        return itemDays > noticeDays;
    }

    /**
     * Returns the configured reminder days on which the bot never sends a reminder, because the meeting notice was sent
     * too recently. A reminder day is a number of days before the meeting.
     */
    public List<Integer> remindsTooSoon() {
        return remindsBefore().stream()
                .filter(days -> days <= noticeDays && days > noticeDays - DAYS_AFTER_NOTICE)
                .toList();
    }

    /**
     * Returns whether all configured reminder days are before the meeting notice or too soon after it. With such
     * settings, the bot never sends a reminder.
     */
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
