package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.paper.DocxWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Writes the networks' full answers in the yearly reckoning (review of the year) as a DOCX file. The association's
 * members read the file before they decide on the new plan.
 */
@Component
class ReckoningPaper {

    private final Phrasebook phrasebook;
    private final Clock clock;

    ReckoningPaper(Phrasebook phrasebook, Clock clock) {
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    String name(int year, Locale locale) {
        return phrasebook.say(Phrase.of("reckoning.file-name"), locale) + "-" + year + ".docx";
    }

    byte[] of(int year, List<ReckoningRow> rows, Locale locale) {
        var title = phrasebook.say(Phrase.of("reckoning.overview", String.valueOf(year)), locale);
        var document = new DocxWriter(title, locale).title(title);
        long answered = rows.stream().filter(row -> row.answer() != null).count();
        document.paragraph(phrasebook.say(Phrase.of("reckoning.overview.count", answered, rows.size()), locale));
        for (var row : rows) {
            document.section(row.network().title());
            var answer = row.answer();
            if (answer == null) {
                document.paragraph(phrasebook.say(ReckoningLines.unanswered(row.reckoning(), clock.instant()), locale));
                continue;
            }
            line(
                    document,
                    "going-on",
                    phrasebook.say(Phrase.of("reckoning.going-on." + answer.goingOn()), locale),
                    locale);
            line(document, "gave", answer.gave(), locale);
            line(
                    document,
                    "takes-up",
                    answer.takesUp() == null
                            ? phrasebook.say(Phrase.of("reckoning.nothing-new"), locale)
                            : String.join("; ", answer.matters()),
                    locale);
        }
        return document.bytes();
    }

    private void line(DocxWriter document, String question, String answer, Locale locale) {
        document.paragraph(phrasebook.say(Phrase.of("reckoning.form." + question), locale) + " " + answer);
    }
}
