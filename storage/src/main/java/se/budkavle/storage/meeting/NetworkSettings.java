package se.budkavle.storage.meeting;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * A network's settings: when meeting notices (invitations) and reminders are sent, and what needs approval before
 * sending.
 *
 * @param notices when meeting notices and reminders are sent, and until when agenda items can be proposed
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
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) NoticeSettings notices,
        boolean chairApproves,
        boolean newsletterApproved,
        boolean hourBeforeToAll,
        boolean keepsMinutes,
        MinutesKind minutesKind,
        @Nullable String rhythms,
        @Nullable String questions,
        @Version int version) {

    /**
     * The maximum number of the network's questions that a working group must answer when it has prepared an agenda
     * item for the network. A Discord form has at most five fields, and one field is needed for the background text.
     */
    public static final int MOST_QUESTIONS = 4;

    public static final int LONGEST_QUESTION = 200;

    /** Returns the default settings of a network, for example a meeting notice 14 days before the meeting. */
    public static NetworkSettings usual(String networkId) {
        return new NetworkSettings(
                networkId, NoticeSettings.usual(), false, false, false, true, MinutesKind.NOTES, null, null, 0);
    }

    /**
     * Returns a copy of the settings with new values for the meeting notice, agenda items, reminders, the July pause
     * and approval by the chair. Keeps all other settings of the network.
     */
    public NetworkSettings with(
            int newNoticeDays, int newItemDays, String newRemindDays, boolean pause, boolean approves) {
        return withNotices(notices.withNoticeDays(newNoticeDays)
                        .withItemDays(newItemDays)
                        .withRemindDays(newRemindDays)
                        .withJulyPause(pause))
                .withChairApproving(approves);
    }

    /** Returns a copy of the settings with other settings for notices, reminders and the deadline for agenda items. */
    public NetworkSettings withNotices(NoticeSettings newNotices) {
        return with(
                newNotices,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                rhythms,
                questions);
    }

    /** Returns a copy of the settings with another setting: whether the chair must approve each agenda. */
    public NetworkSettings withChairApproving(boolean approves) {
        return with(
                notices, approves, newsletterApproved, hourBeforeToAll, keepsMinutes, minutesKind, rhythms, questions);
    }

    /**
     * Returns a copy of the settings with these suggested days and hours of regular meetings, one suggestion per line;
     * null for none.
     */
    public NetworkSettings suggesting(@Nullable String newRhythms) {
        return with(
                notices,
                chairApproves,
                newsletterApproved,
                hourBeforeToAll,
                keepsMinutes,
                minutesKind,
                newRhythms,
                questions);
    }

    /** Returns a copy of the settings with another setting: whether a second person must approve each newsletter. */
    public NetworkSettings approvingNewsletters(boolean approves) {
        return with(notices, chairApproves, approves, hourBeforeToAll, keepsMinutes, minutesKind, rhythms, questions);
    }

    /**
     * Returns a copy of the settings with another choice of whom the message an hour before a meeting mentions
     * (notifies by @).
     *
     * @param all whether the message also mentions people who follow the network's meetings in a calendar program
     */
    public NetworkSettings mentioningAllAnHourBefore(boolean all) {
        return with(notices, chairApproves, newsletterApproved, all, keepsMinutes, minutesKind, rhythms, questions);
    }

    /** Returns a copy of the settings with another setting: whether the network writes minutes of its meetings. */
    public NetworkSettings keepingMinutes(boolean keeps) {
        return with(
                notices, chairApproves, newsletterApproved, hourBeforeToAll, keeps, minutesKind, rhythms, questions);
    }

    /**
     * Returns a copy of the settings with another kind of minutes. The new kind applies to minutes whose first edition
     * is sent from now on.
     */
    public NetworkSettings writingMinutesAs(MinutesKind kind) {
        return with(
                notices, chairApproves, newsletterApproved, hourBeforeToAll, keepsMinutes, kind, rhythms, questions);
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
                notices,
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
            NoticeSettings newNotices,
            boolean chair,
            boolean letters,
            boolean all,
            boolean minutes,
            MinutesKind kind,
            @Nullable String suggested,
            @Nullable String asked) {
        return new NetworkSettings(
                networkId, newNotices, chair, letters, all, minutes, kind, suggested, asked, version);
    }
}
