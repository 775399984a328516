package se.budkavle.bot.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.health.DatabaseOutageDetector;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.storage.NewId;

/**
 * Logs exceptions of web pages with an incident number. Unlike the web server's own log, omits the requested address,
 * which may be a private link.
 */
class IncidentLogger extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(IncidentLogger.class);

    private final transient DatabaseOutageLog outages;

    IncidentLogger(DatabaseOutageLog outages) {
        this.outages = outages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain pages)
            throws IOException {
        try {
            pages.doFilter(request, response);
        } catch (EofException readerIsGone) {
            log.debug("An answer was not taken to its end");
        } catch (ServletException | RuntimeException | IOException e) {
            var cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            int status = cause instanceof HttpException unreadable ? unreadable.getCode() : logged(request, cause);
            if (!response.isCommitted()) {
                response.sendError(status);
            }
        }
    }

    private int logged(HttpServletRequest request, Throwable cause) {
        if (DatabaseOutageDetector.isReportedBy(cause)) {
            outages.unavailable("a page", cause);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var incident = NewId.next();
        log.error("Incident {} in a page", incident, cause);
        request.setAttribute(ErrorPages.INCIDENT, incident);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
