package se.budkavle.bot.feature.newsletter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.paper.DocumentBlock;
import se.budkavle.bot.paper.DocxReader;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.text.markdown.MarkdownBuilder;
import se.budkavle.bot.text.markdown.MarkdownBuilder.Run;
import se.budkavle.bot.text.markdown.MarkdownSections;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.newsletter.Issue;

/** The subject and text of a newsletter issue, parsed from an attached Markdown, Word or plain text file. */
record AttachedText(String subject, String text) {

    private static final List<String> MARKDOWN = List.of("md", "markdown");

    static AttachedText of(UploadedFile file) {
        return of(file, file.name().replaceFirst("\\.[^.]*$", "").strip());
    }

    /**
     * Parses the attached file.
     *
     * @param otherwise the subject of the newsletter issue if the attached file does not begin with a heading
     */
    static AttachedText of(UploadedFile file, String otherwise) {
        var sent = new UploadedTableFile(file.name(), file.bytes(UploadLimits.FILE_BYTES));
        var text = text(sent);
        var opening = MarkdownSections.opening(text);
        var subject = opening.title().isBlank() ? otherwise : opening.title();
        return new AttachedText(
                TextShortener.cut(subject, Issue.LONGEST_SUBJECT),
                opening.title().isBlank() ? text : opening.text());
    }

    private static String text(UploadedTableFile sent) {
        if (sent.extension().equals("docx") || sent.isWorkbook()) {
            return written(DocxReader.read(sent.bytes()));
        }
        return MARKDOWN.contains(sent.extension()) ? sent.text() : plain(sent.text());
    }

    private static String plain(String text) {
        var draft = new MarkdownBuilder();
        var lines = text.lines().collect(Collectors.joining("\n"));
        Arrays.stream(lines.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> draft.paragraph(List.of(Run.of(paragraph))));
        return draft.text();
    }

    private static String written(List<DocumentBlock> blocks) {
        var draft = new MarkdownBuilder();
        for (var block : blocks) {
            switch (block.kind()) {
                case HEADING -> draft.heading(block.level(), runs(block.runs()));
                case PARAGRAPH -> draft.paragraph(runs(block.runs()));
                case BULLET -> draft.item(block.level(), false, runs(block.runs()));
                case NUMBER -> draft.item(block.level(), true, runs(block.runs()));
                case TABLE ->
                    draft.table(block.rows().stream()
                            .map(row -> row.stream().map(AttachedText::runs).toList())
                            .toList());
            }
        }
        var text = draft.text();
        if (text.isBlank()) {
            throw new Refusal("paper.empty");
        }
        return text;
    }

    private static List<Run> runs(List<DocumentBlock.Run> runs) {
        return runs.stream()
                .map(run -> new Run(run.words(), run.bold(), run.italic(), run.address()))
                .toList();
    }
}
