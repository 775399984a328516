package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;

/** Sample uses of the commands and forms about indicators. */
final class IndicatorActs {

    private IndicatorActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("indicator:added", work -> {
                    SmallPlan.settle(work);
                    return () -> add(work);
                }),
                Act.once(
                        "indicator:changed",
                        filling("change", Map.of("title", "Företag", "unit", "bolag", "definition", "Alla"))),
                Act.once("indicator:reported", filling("report", Map.of("amount", "12", "day", "2026-11-20"))),
                Act.once("indicator import", work -> {
                    added(work);
                    var bytes = "indikator;datum;värde\nFöretag;2026-11-20;12".getBytes(StandardCharsets.UTF_8);
                    var preview = coordinator(work)
                            .runs(
                                    "indicator import",
                                    Map.of("file", new UploadedFile("v.csv", bytes.length, most -> bytes)));
                    return preview::confirms;
                }),
                Act.once("indicator end", work -> {
                    var preview = coordinator(work).runs("indicator end", Map.of("indicator", added(work)));
                    return preview::confirms;
                }));
    }

    private static Function<Workplace, Supplier<BotReply>> filling(String act, Map<String, String> values) {
        return work -> {
            var form = coordinator(work).press(null, "indicator:" + act + ":" + added(work), List.of(), Map.of());
            return () -> form.fillsIn(values);
        };
    }

    private static String added(Workplace work) {
        SmallPlan.settle(work);
        add(work);
        return work.get(JdbcTemplate.class).queryForObject("select id from indicator", String.class);
    }

    private static BotReply add(Workplace work) {
        return coordinator(work)
                .runs("indicator add", Map.of("goal", "M1", "network", "hallbar-energi"))
                .fillsIn(Map.of("title", "Företag", "unit", "företag"));
    }

    private static TestUser coordinator(Workplace work) {
        return work.as("Samordnare miljö");
    }
}
