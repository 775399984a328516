package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.bot.view.minutes.MissingMinutes;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the private message that reminds a person of minutes that have not been sent, with buttons that open the
 * minutes.
 */
@Component
class MissingMinutesComposer implements Composer {

    static final String NAME = "minutes.missing";

    private final MissingMinutes missing;
    private final Networks networks;
    private final Invited invited;
    private final DailyReminderQueue queue;

    MissingMinutesComposer(MissingMinutes missing, Networks networks, Invited invited, DailyReminderQueue queue) {
        this.missing = missing;
        this.networks = networks;
        this.invited = invited;
        this.queue = queue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (queue.isOvertaken(delivery)) {
            return new Composed.Skip("minutes.skipped-overtaken");
        }
        var told = DailyReminderKey.of(delivery);
        var meetings = missing.of(told.personId(), told::covers);
        if (meetings.isEmpty()) {
            return new Composed.Skip("minutes.skipped-not-missing");
        }
        var kinds = meetings.stream().map(missing::kind).collect(Collectors.toSet());
        var lines = new ArrayList<Phrase>();
        var buttons = new ArrayList<Button>();
        for (var meeting : meetings) {
            var heading = meeting.heading(network(meeting).title());
            lines.add(Phrase.of("minutes.missing.meeting", heading, invited.dayOf(meeting)));
            buttons.add(Button.plain(
                    Press.id(MinutesButtonIds.OPEN, meeting.id()),
                    meetings.size() == 1
                            ? Phrase.of(MinutesWords.of("minutes.missing.open", missing.kind(meeting)))
                            : Phrase.of("minutes.missing.open-one", lines.size(), heading)));
        }
        var page = Page.titled(MinutesWords.ofAll("minutes.missing.title", kinds), meetings.size())
                .line(MinutesWords.ofAll("minutes.missing.says", kinds), meetings.size())
                .line(Phrase.joined("\n", lines))
                .footed(Phrase.of(MinutesWords.ofAll("minutes.missing.why", kinds)));
        return new Composed.ChatPost(
                Post.of(delivery.id(), page).with(firstRow(buttons).toArray(Button[]::new)));
    }

    /**
     * Returns the first row of the buttons that open minutes. Omits the other buttons, because people can open the
     * other minutes with the slash command.
     */
    private static List<Button> firstRow(List<Button> buttons) {
        return buttons.subList(0, Math.min(buttons.size(), Reply.Row.MOST_BUTTONS));
    }

    private Network network(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }
}
