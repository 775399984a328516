package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Renders a web page with status 409 and the reason if a controller throws a {@code Refusal}. */
class RefusalPages implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!(e instanceof Refusal refusal)) {
            return null;
        }
        var page = new ModelAndView("web/refusal", HttpStatus.CONFLICT);
        return page.addObject("why", new Phrase(refusal.reason(), refusal.arguments()));
    }
}
