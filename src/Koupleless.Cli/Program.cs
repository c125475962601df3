using Koupleless.Cli;
using Koupleless.Cli.Output;

return await KouplelessCommand.RunAsync(args, CommandConsole.OfProcess());
