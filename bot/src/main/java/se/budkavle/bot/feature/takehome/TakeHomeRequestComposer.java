package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * Builds the private message that asks a person for the answers that the person's municipalities still have to give
 * before coming meetings. The message covers all networks in which the person answers for a municipality.
 */
@Component
class TakeHomeRequestComposer implements Composer {

    private final TakeHomeList list;
    private final OverlappingDeliveries overlapping;
    private final Clock clock;

    TakeHomeRequestComposer(TakeHomeList list, OverlappingDeliveries overlapping, Clock clock) {
        this.list = list;
        this.overlapping = overlapping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TakeHomeRequestKey.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (overlapping.isOvertaken(delivery, Set.of(name()), "", clock.instant())) {
            return new Composed.Skip("takehome.skipped-overtaken");
        }
        var mayContain = overlapping.mayContain(delivery);
        var owed = list.owedBy(delivery.requiredAddressee().id()).stream()
                .filter(one -> mayContain.test(one.takeHome().networkId()))
                .toList();
        if (owed.isEmpty()) {
            return new Composed.Skip("takehome.skipped-answered");
        }
        boolean isReminder = owed.stream().allMatch(one -> one.takeHome().remindedAt() != null);
        var page = Page.titled(isReminder ? "takehome.request.reminder" : "takehome.request", owed.size());
        var shown = owed.subList(0, Math.min(TakeHomeList.MOST, owed.size()));
        for (var line : TakeHomeList.lines(shown)) {
            page = page.line("minutes.listed", line);
        }
        if (owed.size() > shown.size()) {
            page = page.line("minutes.actions.more", owed.size() - shown.size());
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page.footed(Phrase.of("takehome.request.why")))
                .with(buttons(owed)));
    }

    private static Button[] buttons(List<Owed> owed) {
        return owed.size() > Reply.Row.MOST_BUTTONS
                ? new Button[] {Button.main(TakeHomeButtonIds.OWN, Phrase.of("takehome.see-own", owed.size()))}
                : owed.stream().map(TakeHomeButtonIds::answerButton).toArray(Button[]::new);
    }
}
