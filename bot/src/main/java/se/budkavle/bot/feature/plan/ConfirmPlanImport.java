package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;

/** Shows a preview of the changes that an uploaded plan file makes, and stores the plan after confirmation. */
@Component
class ConfirmPlanImport implements ConfirmationHandler<UploadedPlan> {

    private final PlanImporter importer;
    private final PlanImportPreviewMessage pages;
    private final PlanChangesWorkbook file;
    private final Areas areas;
    private final Rights rights;

    ConfirmPlanImport(
            PlanImporter importer,
            PlanImportPreviewMessage pages,
            PlanChangesWorkbook file,
            Areas areas,
            Rights rights) {
        this.importer = importer;
        this.pages = pages;
        this.file = file;
        this.areas = areas;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "plan.import";
    }

    @Override
    public Class<UploadedPlan> type() {
        return UploadedPlan.class;
    }

    @Override
    public Preview preview(UploadedPlan asked, Caller caller) {
        rights.requireAdministrator(caller);
        var by = rights.personId(caller);
        var read = new PlanFileReader(AreaNames.of(areas.findAllByOrderByPosition()))
                .read(asked.fileName(), asked.file(), asked.year());
        if (read.goals().isEmpty()) {
            return Preview.nothing(pages.ofNothingUnderstood(asked.fileName(), read))
                    .with(file.ofUnread(read, caller.locale()));
        }
        var preview = importer.preview(read, year(asked, read));
        var page = pages.of(asked.fileName(), preview);
        return preview.revision().isEmpty()
                ? withUnread(Preview.nothing(page), read, caller)
                : Preview.of(page, Phrase.of("plan.import.confirm"), () -> store(preview, by))
                        .restingOn(preview.inFull())
                        .with(file.of(preview, caller.locale()));
    }

    private Preview withUnread(Preview preview, PlanDraft read, Caller caller) {
        return read.unread().isEmpty() ? preview : preview.with(file.ofUnread(read, caller.locale()));
    }

    private static int year(UploadedPlan asked, PlanDraft read) {
        var year = asked.year() == null ? read.year() : asked.year();
        if (year == null) {
            throw new Refusal("plan.import.no-year");
        }
        return PlanYearRange.require(year);
    }

    private Reply store(PlanImporter.Preview preview, String by) {
        importer.store(preview, by);
        var revision = preview.revision();
        return Reply.of(
                "plan.import.stored",
                preview.plan().title(),
                revision.count(Kind.ADDED),
                revision.count(Kind.CHANGED),
                revision.count(Kind.ENDED));
    }
}
