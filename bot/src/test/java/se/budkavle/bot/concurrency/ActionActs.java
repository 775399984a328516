package se.budkavle.bot.concurrency;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.StoredMeasure;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

/**
 * Sample uses of the forms with which people change the due date of an action (task) or ask for help with the action.
 */
final class ActionActs {

    private ActionActs() {}

    static List<Act> all() {
        return List.of(
                Act.once(
                        "action:moved",
                        filling("action:move", Map.of("due", "2027-03-01", "reason", "Väntar på svar"))),
                Act.each("action export", work -> {
                    stored(work);
                    return () ->
                            work.as("Samordnare miljö").runs("action export", Map.of("network", "hallbarhetsradet"));
                }),
                Act.once("action:added", work -> {
                    var form = work.as("Samordnare miljö").runs("action add", Map.of("network", "hallbarhetsradet"));
                    return () -> form.fillsIn(Map.of("text", "Skriva avtal"));
                }),
                Act.once("action:measured", work -> {
                    var answer = StoredMeasure.of(work);
                    var form = work.as("Samordnare miljö").press(null, "action:measure", List.of(answer), Map.of());
                    return () -> form.fillsIn(Map.of());
                }),
                Act.once("action:asked", filling("action:stuck", Map.of("help", "Någon som kan avtal"))));
    }

    private static Function<Workplace, Supplier<BotReply>> filling(String act, Map<String, String> values) {
        return work -> {
            var action = stored(work);
            var form = work.as("Samordnare miljö").press(null, act + ":" + action.id(), List.of(), Map.of());
            return () -> form.fillsIn(values);
        };
    }

    private static Action stored(Workplace work) {
        return work.get(Actions.class)
                .save(Action.from(
                        ActionOrigin.command(),
                        "hallbarhetsradet",
                        "Skriva avtal",
                        ActionOwner.NOBODY,
                        null,
                        work.get(People.class).findAllByOrderByName().get(0).id(),
                        MovableClock.START));
    }
}
