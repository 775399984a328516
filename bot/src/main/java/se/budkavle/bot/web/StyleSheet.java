package se.budkavle.bot.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the style sheet that all web pages share. */
@Controller
class StyleSheet {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");

    @GetMapping("/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(new ClassPathResource("web/style.css"));
    }
}
