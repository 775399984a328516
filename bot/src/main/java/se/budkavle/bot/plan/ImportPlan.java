package se.budkavle.bot.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Shows what an attached file is understood to say; nothing is stored as plan until that is confirmed. */
@Component
class ImportPlan implements Command {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private final PlanReading reading;
    private final PreviewPage pages;
    private final Rights rights;

    ImportPlan(PlanReading reading, PreviewPage pages, Rights rights) {
        this.reading = reading;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan import").asking("file", Kind.FILE).perhaps("year", Kind.INTEGER)
                .onlyFor(Right.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        var by = rights.person(call.caller());
        var file = call.file("file");
        var bytes = file.bytes(Limits.FILE_BYTES);
        var draft = PlanFile.read(file.name(), bytes);
        int year = call.perhapsNumber("year").map(Long::intValue)
                .orElseGet(() -> {
                    if (draft.year() == null) {
                        throw new Refusal("plan.import.no-year");
                    }
                    return draft.year();
                });
        if (year < EARLIEST || year > LATEST) {
            throw new Refusal("plan.import.strange-year", String.valueOf(year));
        }
        var preview = reading.preview(draft, year);
        var page = pages.of(file.name(), preview);
        if (preview.revision().isEmpty()) {
            return Reply.page(page);
        }
        var kept = reading.keep(file.name(), bytes, year, by.id());
        return Reply.page(page).with(
                Button.main(Press.id(ConfirmImport.ACT, kept.id()), Phrase.of("plan.import.confirm")));
    }
}
