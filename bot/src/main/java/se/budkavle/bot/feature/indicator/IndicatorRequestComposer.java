package se.budkavle.bot.feature.indicator;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorButtonIds;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorLookup.Owed;

/**
 * Builds the private message that asks a person for the missing values of indicators. The person is the indicator's
 * reporter, or a coordinator of the network if the indicator has no reporter. The message names at most 20 indicators.
 */
@Component
class IndicatorRequestComposer implements Composer {

    private static final int MOST_LINES = 20;

    private final IndicatorLookup lookup;
    private final IndicatorTimes times;
    private final OverlappingDeliveries overlapping;
    private final Clock clock;

    IndicatorRequestComposer(
            IndicatorLookup lookup, IndicatorTimes times, OverlappingDeliveries overlapping, Clock clock) {
        this.lookup = lookup;
        this.times = times;
        this.overlapping = overlapping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return IndicatorRequestKey.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (overlapping.isOvertaken(delivery, Set.of(name()), "", clock.instant())) {
            return new Composed.Skip("indicator.skipped-overtaken");
        }
        var mayContain = overlapping.mayContain(delivery);
        var owed = lookup.owedBy(delivery.requiredAddressee().id(), times.today()).stream()
                .filter(one -> mayContain.test(one.indicator().networkId()))
                .toList();
        if (owed.isEmpty()) {
            return new Composed.Skip("indicator.skipped-answered");
        }
        var page = Page.titled(
                owed.stream().allMatch(Owed::isReminded) ? "indicator.request.reminder" : "indicator.request",
                owed.size());
        for (var one : owed.subList(0, Math.min(MOST_LINES, owed.size()))) {
            page = page.line(
                    "indicator.request.line",
                    Phrase.strong(one.indicator().title()),
                    one.periodEnd(),
                    IndicatorLines.latest(one.history()));
        }
        if (owed.size() > MOST_LINES) {
            page = page.line("indicator.more", owed.size() - MOST_LINES);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page.footed(Phrase.of("indicator.request.why")))
                .with(owed.stream()
                        .limit(Reply.Row.MOST_BUTTONS)
                        .map(one -> IndicatorButtonIds.reportButton(one.indicator()))
                        .toArray(Button[]::new)));
    }
}
