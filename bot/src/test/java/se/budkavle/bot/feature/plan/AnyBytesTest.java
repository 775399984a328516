package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.storage.Refusal;

/** Fuzz test: a file with random content is either parsed as a plan or refused. No other exception may be thrown. */
class AnyBytesTest {

    private static final boolean THOROUGH = Boolean.getBoolean("tests.thorough");
    private static final int SEEDS = THOROUGH ? 3_000 : 1_000;
    private static final int WORKBOOKS = THOROUGH ? 400 : 150;
    private static final List<String> NAMES = List.of("plan.txt", "plan.csv", "plan.xlsx", "plan", "plan.tsv");
    private static final List<String> PIECES = List.of(
            "Mål:",
            "• ",
            "Aktivitet:",
            "Projekt:",
            "-\n",
            "\n",
            "\n\n",
            "\f",
            "Mål, aktiviteter och projekt 2016",
            "Hamnar",
            "e-",
            "ett ord",
            "och ",
            ";",
            ",",
            "\"",
            "\t",
            "mål",
            "område",
            "aktivitet",
            "typ",
            "\r",
            "\u00AD",
            "å",
            "\u0301",
            "PK",
            "\uD83D\uDE00",
            "2016",
            ".",
            "EU-");
    private static final byte[] WORKBOOK = Workbooks.of(
            new Object[] {"område", "mål", "aktivitet", "typ", "år"},
            new Object[] {"Hamnar", "Ett", "A", "", 2031},
            new Object[] {"Skola", "Två", "B", "projekt", 2031});

    @Test
    void randomBytesNeverCauseAnError() {
        assertThatAll(SEEDS, random -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @Test
    void randomPiecesOfAPlansTextNeverCauseAnError() {
        int plans = assertThatAll(SEEDS, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return text.toString()
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        });
        assertThat(plans).as("pieces that make a plan").isGreaterThan(SEEDS / 30);
    }

    @Test
    void workbooksWithChangedBytesNeverCauseAnError() {
        assertThatAll(WORKBOOKS, random -> changed(WORKBOOK, random));
    }

    @Test
    void workbooksWithChangedBytesInsideTheirPartsNeverCauseAnError() {
        List<String> parts = List.of(
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml");
        int plans = assertThatAll(WORKBOOKS, random -> {
            UnaryOperator<byte[]> change = part -> changed(part, random);
            return Workbooks.withPart(WORKBOOK, parts.get(random.nextInt(parts.size())), change);
        });
        assertThat(plans).as("changes that do no harm").isPositive();
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            boolean likely = random.nextBoolean();
            byte other = (byte) (likely ? "0123456789<>/\"=ABZs-".charAt(random.nextInt(20)) : random.nextInt());
            changed[random.nextInt(changed.length)] = other;
        }
        return changed;
    }

    private static int assertThatAll(int seeds, Function<Random, byte[]> bytesOf) {
        int plans = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            byte[] bytes = bytesOf.apply(random);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            try {
                PlanDraft plan = new PlanFileReader(AreaNames.NONE).read(name, bytes);
                assertThat(plan.goals().size() + plan.unread().size()).isPositive();
                plans += plan.goals().isEmpty() ? 0 : 1;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).matches("(plan\\.import|paper)\\..*");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
                fail("Seed " + seed + " as " + name, other);
            }
        }
        return plans;
    }
}
