package se.budkavle.storage.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * A network's settings: when meeting notices (invitations) and reminders are sent, and what needs approval before
 * sending.
 *
 * @param noticeDays how many days before a meeting the meeting notice is sent
 * @param itemDays the deadline for proposing agenda items, in days before the meeting
 * @param remindDays when members who have not answered the meeting notice are reminded: numbers of days before the
 *     meeting, separated by commas
 * @param julyPause whether all days in July count as days off, so that notices and reminders are normally not sent in
 *     July
 * @param chairApproves whether the chair approves each agenda before it is sent
 * @param newsletterApproved whether a second person approves each newsletter before it is sent
 * @param hourBeforeToAll whether the message that is sent an hour before a meeting also mentions (notifies by @) people
 *     who follow the network's meetings in a calendar program
 * @param keepsMinutes whether the network writes minutes of its meetings; if true, the bot sends a reminder when
 *     minutes are missing
 * @param minutesKind the kind of minutes (notes or formal minutes), for minutes whose first edition is still to be sent
 * @param rhythms suggested days and hours of regular meetings, from the network's documents, one suggestion per line;
 *     null for none
 * @param questions the questions that a group must answer when it has prepared an agenda item for this network, one per
 *     line; null for none
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
        boolean keepsMinutes,
        MinutesKind minutesKind,
        @Nullable String rhythms,
        @Nullable String questions,
        @Version int version) {

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

    /**
     * The maximum number of questions that the groups must answer when they have prepared an agenda item. A Discord
     * form has at most five fields, and one field is needed for the background text.
     */
    public static final int MOST_QUESTIONS = 4;

    public static final int LONGEST_QUESTION = 200;

    /** Returns the default settings of a network, for example a meeting notice 14 days before the meeting. */
    public static NetworkSettings usual(String networkId) {
        return new NetworkSettings(
                networkId, 14, 7, "21,7,1", true, false, false, false, true, MinutesKind.NOTES, null, null, 0);
    }

    /**
     * Returns a copy of the settings with new values for the meeting notice, agenda items, reminders, the July pause
     * and approval by the chair. Keeps all other settings of the network.
     */
    public NetworkSettings with(
            int newNoticeDays, int newItemDays, String newRemindDays, boolean pause, boolean approves) {
        return withNoticeDays(newNoticeDays)
                .withItemDays(newItemDays)
                .withRemindDays(newRemindDays)
                .withJulyPause(pause)
                .withChairApproving(approves);
    }

    /**
     * Returns a copy of the settings with another number of days between the meeting notice and the meeting.
     *
     * @throws Refusal if the days are below 1 or above {@link #MOST_DAYS}
     */
    public NetworkSettings withNoticeDays(int days) {
        requireDays(isSensible(days));
        return with(
                days,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with another deadline for proposing agenda items, in days before the meeting.
     *
     * @throws Refusal if the days are below 0 or above {@link #MOST_DAYS}
     */
    public NetworkSettings withItemDays(int days) {
        requireDays(days >= 0 && days <= MOST_DAYS);
        return with(
                noticeDays,
                days,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with other days for reminders to people who have not answered the meeting notice.
     *
     * @param days the numbers of days before the meeting, separated by commas or spaces
     * @throws Refusal if the text is anything other than 1 to {@link #MOST_REMINDERS} numbers, each from 1 to
     *     {@link #MOST_DAYS}
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
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with the July pause turned on or off. With the pause, all days in July count as
     * days off.
     */
    public NetworkSettings withJulyPause(boolean pauses) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                pauses,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /** Returns a copy of the settings with another setting: whether the chair must approve each agenda. */
    public NetworkSettings withChairApproving(boolean approves) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                approves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with these suggested days and hours of regular meetings, one suggestion per line;
     * null for none.
     */
    public NetworkSettings suggesting(@Nullable String newRhythms) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                newRhythms);
    }

    /** Returns a copy of the settings with another setting: whether a second person must approve each newsletter. */
    public NetworkSettings approvingNewsletters(boolean approves) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                approves,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with another choice of whom the message an hour before a meeting mentions
     * (notifies by @).
     *
     * @param all whether the message also mentions people who follow the network's meetings in a calendar program
     */
    public NetworkSettings mentioningAllAnHourBefore(boolean all) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                all,
                keepsMinutes,
                minutesKind,
                rhythms);
    }

    /** Returns a copy of the settings with another setting: whether the network writes minutes of its meetings. */
    public NetworkSettings keepingMinutes(boolean keeps) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keeps,
                minutesKind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with another kind of minutes. The new kind applies to minutes whose first edition
     * is sent from now on.
     */
    public NetworkSettings writingMinutesAs(MinutesKind kind) {
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                kind,
                rhythms);
    }

    /**
     * Returns a copy of the settings with these questions for the groups that prepare the network's agenda items.
     *
     * @param typed the questions, separated by semicolons; a single dash for none
     * @throws Refusal if there are more than {@link #MOST_QUESTIONS} questions, or if a question is too long
     */
    public NetworkSettings asking(String typed) {
        var asked = Arrays.stream(typed.split("[;\n]"))
                .map(question -> InvisibleCharacterFilter.of(question).strip())
                .filter(question -> !question.isEmpty() && !question.matches("[-–—]"))
                .distinct()
                .toList();
        if (asked.size() > MOST_QUESTIONS) {
            throw new Refusal("meeting.practice-questions", MOST_QUESTIONS);
        }
        if (asked.stream().anyMatch(question -> question.length() > LONGEST_QUESTION)) {
            throw new Refusal("meeting.practice-question-length", LONGEST_QUESTION);
        }
        return with(
                noticeDays,
                itemDays,
                remindDays,
                julyPause,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms,
                asked.isEmpty() ? null : String.join("\n", asked));
    }

    /**
     * Returns the questions that a preparing group must answer about an agenda item before the network decides on it.
     */
    public List<String> asks() {
        return questions == null ? List.of() : questions.lines().toList();
    }

    private NetworkSettings with(
            int notice,
            int items,
            String reminders,
            boolean pause,
            boolean chair,
            boolean letters,
            boolean all,
            boolean minutes,
            MinutesKind kind,
            @Nullable String suggested) {
        return with(notice, items, reminders, pause, chair, letters, all, minutes, kind, suggested, questions);
    }

    private NetworkSettings with(
            int notice,
            int items,
            String reminders,
            boolean pause,
            boolean chair,
            boolean letters,
            boolean all,
            boolean minutes,
            MinutesKind kind,
            @Nullable String suggested,
            @Nullable String asked) {
        return new NetworkSettings(
                networkId, notice, items, reminders, pause, chair, letters, all, minutes, kind, suggested, asked,
                version);
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
