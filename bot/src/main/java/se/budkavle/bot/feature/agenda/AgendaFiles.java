package se.budkavle.bot.feature.agenda;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.storage.directory.Association;

/** Creates the two files of an agenda: a PDF to print and a DOCX to edit. */
@Component
class AgendaFiles {

    private final PrintableAgendaBuilder pages;
    private final AgendaApprovalRequests approvalRequests;
    private final Association association;

    AgendaFiles(PrintableAgendaBuilder pages, AgendaApprovalRequests approvalRequests, Association association) {
        this.pages = pages;
        this.approvalRequests = approvalRequests;
        this.association = association;
    }

    List<Attachment> of(AgendaView told) {
        var page = pages.of(told, approvalRequests.waitsForApproval(told.meeting()));
        var name = "agenda-" + told.network().id() + "-"
                + LocalDate.ofInstant(told.meeting().startsAt(), association.zone());
        return List.of(
                Attachment.file(name + ".pdf", () -> AgendaPdf.of(page)),
                Attachment.file(name + ".docx", () -> AgendaDocx.of(page)));
    }
}
