package se.budkavle.bot.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * Sets the HTTP security headers of every response. The headers forbid scripts, frames and content from other sites,
 * and keep browsers from sending a Referer header.
 */
class SecurityHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final HttpFields headers;

    SecurityHeaders(WebSettings settings) {
        var made = HttpFields.build()
                .put("Content-Security-Policy", POLICY)
                .put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer");
        if (settings.isEncrypted()) {
            made.put("Strict-Transport-Security", "max-age=31536000");
        }
        headers = made.asImmutable();
    }

    void putInto(HttpFields.Mutable answer) {
        for (HttpField header : headers) {
            answer.put(header);
        }
    }
}
