package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests that every command refuses or limits a number that is too small or too large. The test goes up to the largest
 * number that Discord sends.
 */
class HugeNumberTest {

    private static final List<String> PEOPLE = List.of(ClosedNetwork.COORDINATOR, "Förvaltare");

    /**
     * The numbers with which each command is tested. 2^53 - 1 is the largest number that Discord sends. 2^32 + 1
     * becomes 1 if a Java {@code int} overflows.
     */
    private static final List<Long> NUMBERS =
            List.of(9_007_199_254_740_991L, -9_007_199_254_740_991L, 4_294_967_297L, 2_147_483_648L, -1L);

    private final Workplace work = Workplace.fresh();
    private final InteractionSamples samples = new InteractionSamples(new ClosedNetwork(work));

    @Test
    void noNumberBeyondTheLimitsOfAnOptionCausesAnInternalError() {
        var failed = new ArrayList<String>();
        int tried = 0;
        for (var command : work.all(Command.class)) {
            for (var option : command.spec().options()) {
                if (option.kind() != Spec.Kind.INTEGER) {
                    continue;
                }
                tried++;
                var name = command.spec().name();
                for (var use : samples.of(name)) {
                    var options = new HashMap<>(use.options());
                    for (var number : NUMBERS) {
                        options.put(option.name(), number);
                        PEOPLE.stream()
                                .map(who -> says(who, name, options))
                                .filter(said -> said.contains("Något gick fel hos mig"))
                                .forEach(said -> failed.add(name + " " + option.name() + " " + number));
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(tried).as("options that are numbers").isGreaterThan(8);
    }

    @Test
    void aNumberThatWouldOverflowAnIntIsRefused() {
        var series = new HashMap<>(samples.of("meeting series").get(0).options());
        series.put("days", 4_294_967_297L);
        assertThat(says(ClosedNetwork.COORDINATOR, "meeting series", series)).contains("1 till 7 dagar");
        var plan = new HashMap<>(samples.of("plan import").get(0).options());
        plan.put("year", 4_294_969_323L);
        assertThat(says("Förvaltare", "plan import", plan)).contains("kan inte stämma");
    }

    private String says(String who, String command, Map<String, Object> options) {
        return work.as(who).runs(command, options).says();
    }
}
