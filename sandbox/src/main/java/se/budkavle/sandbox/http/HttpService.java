package se.budkavle.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Answers all calls below one path; must not block and must not fail. */
public interface HttpService {

    CompletionStage<Reply> answer(Call call);
}
