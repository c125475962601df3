// outcome: pins
// title: The type of a job is cached when the job is described
// packages: Quartz
using Quartz;

public static class Case
{
    public static void Run()
    {
        var job = JobBuilder.Create<Cleanup>().WithIdentity("cleanup").Build();
        Console.WriteLine($"{job.Key} {job.ConcurrentExecutionDisallowed}");
    }
}

[DisallowConcurrentExecution]
internal sealed class Cleanup : IJob
{
    public Task Execute(IJobExecutionContext context) => Task.CompletedTask;
}
