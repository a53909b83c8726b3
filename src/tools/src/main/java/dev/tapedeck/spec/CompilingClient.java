package dev.tapedeck.spec;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A generated client that another thread compiles. */
public final class CompilingClient {
    private final FutureTask<CompiledClient> task;

    private CompilingClient(FutureTask<CompiledClient> task) {
        this.task = task;
    }

    static CompilingClient of(Callable<CompiledClient> compilation) {
        FutureTask<CompiledClient> task = new FutureTask<>(compilation);
        new Thread(task, "compilation of a client").start();
        return new CompilingClient(task);
    }

    /**
     * Waits for the compiler and returns the client.
     *
     * @throws CompilationException if the generated source does not compile
     */
    public CompiledClient get() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CompilationException fault) {
                throw fault;
            }
            throw new IOException("The generated source cannot be compiled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The compilation was interrupted", e);
        }
    }

    /** Waits for the compiler, which may fail: its folder can be deleted then. */
    public void await() throws IOException {
        try {
            get();
        } catch (CompilationException e) {
            // The caller has another reason to stop.
        }
    }
}
