package se.budkavle.bot.atonce;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

/** Sample uses of the forms with which people move an action or ask for help with it. */
final class ActionActs {

    private ActionActs() {}

    static List<Act> all() {
        return List.of(
                Act.once(
                        "action:moved",
                        filling("action:move", Map.of("due", "2027-03-01", "reason", "Väntar på svar"))),
                Act.once("action:asked", filling("action:stuck", Map.of("help", "Någon som kan avtal"))));
    }

    private static Function<Workplace, Supplier<Heard>> filling(String act, Map<String, String> values) {
        return work -> {
            var author = work.get(People.class).findAllByOrderByName().get(0).id();
            var action = work.get(Actions.class)
                    .save(Action.from(
                            ActionOrigin.command(),
                            "hallbarhetsradet",
                            "Skriva avtal",
                            ActionOwner.NOBODY,
                            null,
                            author,
                            MovableClock.START));
            var form = work.as("Samordnare miljö").press(null, act + ":" + action.id(), List.of(), Map.of());
            return () -> form.fillsIn(values);
        };
    }
}
