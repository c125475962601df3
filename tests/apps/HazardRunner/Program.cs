using System.Text.Json;
using Koupleless.HazardRunner;
using Koupleless.HazardRunner.State;

var options = RunnerOptions.Parse(args);
var report = CaseProcess.Run(options);
File.WriteAllText(options.Result, JsonSerializer.Serialize(report, RunReportContext.Default.RunReport));
// A thread that the case left behind shall not keep the process; nor shall its handlers of the end have the last word.
Environment.Exit(ProcessState.OwnExitCode);
