// outcome: pins
// title: The scheduler that the process has once, with a job of the module
// packages: Quartz
using Quartz;
using Quartz.Impl;

public static class Case
{
    public static async Task Run()
    {
        var scheduler = await StdSchedulerFactory.GetDefaultScheduler();
        await scheduler.Start();
        await scheduler.ScheduleJob(
            JobBuilder.Create<Cleanup>().Build(),
            TriggerBuilder.Create().StartNow().WithSimpleSchedule(schedule => schedule.WithIntervalInMinutes(5).RepeatForever()).Build());
    }
}

internal sealed class Cleanup : IJob
{
    public Task Execute(IJobExecutionContext context) => Task.CompletedTask;
}
