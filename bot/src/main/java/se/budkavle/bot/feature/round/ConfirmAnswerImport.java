package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.text.Phrase;

/** Previews the answers that an imported file would store, and stores them after confirmation. */
@Component
class ConfirmAnswerImport implements ConfirmationHandler<UploadedAnswers> {

    private final AnswerImporter importer;
    private final AnswerImportMessage pages;

    ConfirmAnswerImport(AnswerImporter importer, AnswerImportMessage pages) {
        this.importer = importer;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "round.import";
    }

    @Override
    public Class<UploadedAnswers> type() {
        return UploadedAnswers.class;
    }

    @Override
    public Preview preview(UploadedAnswers asked, Caller caller) {
        var parsed = AnswerTableParser.read(new UploadedTableFile(asked.fileName(), asked.file()));
        var compared = importer.compare(parsed, caller);
        var page = pages.of(asked.fileName(), compared, parsed.sheets());
        return compared.changes().isEmpty()
                ? Preview.nothing(page)
                : Preview.of(page, Phrase.of("round.import.confirm"), () -> {
                            importer.store(compared.changes(), caller);
                            return Reply.of(
                                    "round.import.stored", compared.changes().size());
                        })
                        .restingOn(compared.toString());
    }
}
