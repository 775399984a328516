package se.budkavle.bot.feature.newsletter;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.newsletter.Subscription.Way;

/** The slash command that subscribes the user to a network's newsletter, by private message or by email. */
@Component
class SubscribeNewsletter implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final DeliveryMethodRecorder methodRecorder;

    SubscribeNewsletter(Suggestions suggestions, NetworkFinder networkFinder, DeliveryMethodRecorder methodRecorder) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.methodRecorder = methodRecorder;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter subscribe")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .choosing("way", false, Stream.of(Way.values()).map(Way::name).toList())
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var way = call.perhapsText("way").map(Way::valueOf).orElse(Way.PRIVATE);
        return methodRecorder.choose(call.caller(), networkFinder.of(call), way);
    }
}
