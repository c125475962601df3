using System.Runtime.InteropServices;
using Koupleless.Cli;
using Koupleless.Cli.Output;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await KouplelessCommand.RunAsync(args, CommandConsole.OfProcess(), cancellation.Token);

void Cancel(PosixSignalContext signal)
{
    // Whoever asks a second time need not wait.
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
