package se.budkavle.bot.paper;

import java.util.List;

/** The accepted kinds of documents, each with its MIME type and file extensions. */
public enum DocumentKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "md", "csv");

    private final String type;
    private final List<String> endings;

    DocumentKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    public String type() {
        return type;
    }

    /** Returns the usual file extension of this kind, without the dot. */
    String ending() {
        return endings.get(0);
    }

    boolean endsWith(String ending) {
        return endings.contains(ending);
    }
}
