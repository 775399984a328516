package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import se.budkavle.storage.directory.Area;

/** Tests the import of a plan that is a Word document, as running text and as tables. */
class PlanWordDocumentTest {

    private static final AreaNames AREAS = AreaNames.of(
            List.of(Area.of("hamnar", "Hamnar", "Hamnar", "H", 0), Area.of("skolor", "Skolor", "Skolor", "S", 1)));

    @Test
    void aWordDocumentIsReadLikeTheSameText() {
        var plan = read("plan.docx", document -> {
            paragraph(document, "Mål, aktiviteter och projekt 2027");
            paragraph(document, "Hamnar");
            var list = list(document);
            item(document, list, "Mål: Fler båtar");
            item(document, list, "Aktivitet: Räkna båtarna");
            item(document, list, "Projekt: Bygg en brygga");
            item(document, list, "Mål: Renare vatten");
            paragraph(document, "Aktiviteter:");
            item(document, list, "Mät vattnet");
            item(document, list, "Städa stranden");
        });

        assertThat(plan.year()).isEqualTo(2027);
        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals())
                .extracting(GoalDraft::area, GoalDraft::title, PlanWordDocumentTest::activities)
                .containsExactly(
                        tuple("Hamnar", "Fler båtar", List.of("Räkna båtarna", "Bygg en brygga")),
                        tuple("Hamnar", "Renare vatten", List.of("Mät vattnet", "Städa stranden")));
    }

    @Test
    void linesWithAnActivitysResponsiblePersonAndDeadlineAreRead() {
        var plan = read("plan.docx", document -> {
            paragraph(document, "Mål, aktiviteter och projekt 2027");
            paragraph(document, "Hamnar");
            var list = list(document);
            item(document, list, "Mål: Fler båtar");
            item(document, list, "Aktivitet: Räkna båtarna");
            item(document, list, "Ansvarig: Hamnchefen");
            paragraph(document, "Klart senast: 1 maj 2027");
            item(document, list, "Aktivitet: Måla kajen");
        });

        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible, ActivityDraft::due)
                .containsExactly(tuple("Räkna båtarna", "Hamnchefen", "1 maj 2027"), tuple("Måla kajen", null, null));
    }

    @Test
    void aListOneLevelDeeperBelowALabelNamesTheResponsiblePeopleOfTheActivity() {
        var plan = read("plan.docx", document -> {
            paragraph(document, "Mål, aktiviteter och projekt 2027");
            paragraph(document, "Hamnar");
            paragraph(document, "Mål: Fler båtar");
            paragraph(document, "Aktiviteter:");
            var list = list(document);
            item(document, list, "Räkna båtarna");
            paragraph(document, "Ansvariga:");
            item(document, list, 1, "Hamnchefen");
            item(document, list, 1, "Lotsen");
            item(document, list, "Måla kajen");
        });

        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Räkna båtarna", "Hamnchefen, Lotsen"), tuple("Måla kajen", null));
    }

    @Test
    void tablesAreReadWithTheTitlesAboveThem() {
        var plan = read("plan.docx", document -> {
            bold(document, "Verksamhetsplan 2027");
            paragraph(document, "Planen gäller från nyår. ".repeat(30));
            paragraph(document, "Hamnar");
            table(document, "Mål|Aktivitet", "Fler båtar|Räkna båtarna", "|Bygg en brygga");
            paragraph(document, "Skolorna har fått en egen tabell.");
            heading(document, "Skolor");
            table(document, "Mål|Aktivitet", "Fler lärare|Annonsera");
        });

        assertThat(plan.year()).isEqualTo(2027);
        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals())
                .extracting(GoalDraft::area, GoalDraft::title, PlanWordDocumentTest::activities)
                .containsExactly(
                        tuple("Hamnar", "Fler båtar", List.of("Räkna båtarna", "Bygg en brygga")),
                        tuple("Skolor", "Fler lärare", List.of("Annonsera")));
    }

    @Test
    void aGoalInMergedCellsAppliesToAllTheirRows() {
        var plan = read("plan.docx", document -> {
            var table =
                    table(document, "Område|Mål|Aktivitet", "Hamnar|Fler båtar|Räkna båtarna", "||", "|Renare vatten|");
            merge(table.getRow(1).getCell(1), STMerge.RESTART);
            merge(table.getRow(2).getCell(1), STMerge.CONTINUE);
            table.getRow(2).getCell(2).setText("Bygg en brygga");
            var cell = table.getRow(3).getCell(2);
            cell.removeParagraph(0);
            var list = list(document);
            for (var text : List.of("Mät vattnet", "Städa stranden")) {
                var item = cell.addParagraph();
                item.setNumID(list);
                item.createRun().setText(text);
            }
        });

        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals())
                .extracting(GoalDraft::area, GoalDraft::title, PlanWordDocumentTest::activities)
                .containsExactly(
                        tuple("Hamnar", "Fler båtar", List.of("Räkna båtarna", "Bygg en brygga")),
                        tuple("Hamnar", "Renare vatten", List.of("Mät vattnet", "Städa stranden")));
    }

    @Test
    void aWordDocumentIsRecognisedByItsContent() {
        var document = document(text -> paragraph(text, "Mål: Fler båtar"));

        assertThat(new PlanFileReader(AREAS).read("plan.xlsx", document).goals())
                .extracting(GoalDraft::title)
                .containsExactly("Fler båtar");
    }

    @Test
    void aDocumentWithoutGoalsIsRefused() {
        assertRefused(() -> read("plan.docx", document -> {}), "paper.empty");
        assertRefused(() -> read("plan.docx", document -> paragraph(document, "Hej!")), "plan.import.no-goals");
    }

    private static List<String> activities(GoalDraft goal) {
        return goal.activities().stream().map(ActivityDraft::title).toList();
    }

    private static PlanDraft read(String name, Consumer<XWPFDocument> content) {
        return new PlanFileReader(AREAS).read(name, document(content));
    }

    private static byte[] document(Consumer<XWPFDocument> content) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void bold(XWPFDocument document, String text) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setText(text);
    }

    private static void heading(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading2");
        paragraph.createRun().setText(text);
    }

    private static BigInteger list(XWPFDocument document) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        for (int depth = 0; depth < 2; depth++) {
            var level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private static void item(XWPFDocument document, BigInteger list, String text) {
        item(document, list, 0, text);
    }

    private static void item(XWPFDocument document, BigInteger list, int depth, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
        paragraph.createRun().setText(text);
    }

    private static XWPFTable table(XWPFDocument document, String... rows) {
        var columns = rows[0].split("\\|", -1).length;
        var table = document.createTable(rows.length, columns);
        for (int row = 0; row < rows.length; row++) {
            var cells = rows[row].split("\\|", -1);
            for (int column = 0; column < columns; column++) {
                table.getRow(row).getCell(column).setText(cells[column]);
            }
        }
        return table;
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum merge) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(merge);
    }
}
