package se.budkavle.bot.feature.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.budkavle.bot.web.LargeResponse;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.DocumentContents;

/**
 * Serves documents to people who open a personal link. Browsers save the document as a file, and do not display it as a
 * page of the bot.
 */
@Controller
class DocumentController {

    private final DocumentLinks links;
    private final DocumentContents contents;

    DocumentController(DocumentLinks links, DocumentContents contents) {
        this.links = links;
        this.contents = contents;
    }

    @LargeResponse
    @GetMapping(DocumentLinks.PATH + "{token}")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        var document = links.read(token).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(typeOf(document))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contents.bytesOf(document));
    }

    /**
     * Returns the file's MIME type. Returns the general type {@code application/octet-stream} for text files, because
     * the web server would add a wrong character set to a text type.
     */
    private static MediaType typeOf(Document document) {
        var type = MediaType.parseMediaType(document.type());
        return type.isCompatibleWith(MediaType.TEXT_PLAIN) ? MediaType.APPLICATION_OCTET_STREAM : type;
    }
}
